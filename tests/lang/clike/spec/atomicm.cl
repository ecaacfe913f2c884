atomic<int> n=5;
int main() {
    n+=2;
    n++;
    int v=n;
    printf("%d %d %d %d\n",v,n.sub(1),n.exchange(3),n.load());
    return 0;
}
