struct P {
    int x;
};
int main() {
    chan<struct P> c=chan<struct P>(1);
    struct P p={3};
    c.push(p);
    p.x=9;
    struct P q=c.collect();
    printf("%d\n",q.x);
    return 0;
}
