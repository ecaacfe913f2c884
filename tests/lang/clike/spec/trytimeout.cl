int main() {
    chan<int> c=chan<int>(1);
    int v;
    printf("%d %d %d %d\n",c.try_push(1),c.push_timeout(2,1),c.try_collect(&v),c.collect_timeout(&v,1));
    c.close();
    printf("%d %d\n",c.try_collect(&v),c.closed);
    return 0;
}
