struct S {
    mutex m;
    int v;
};
int main() {
    struct S s;
    s.m.lock();
    printf("%d\n",s.m.try_lock());
    mutex a[2];
    a[0].lock();
    printf("%d %d\n",a[0].try_lock(),a[1].try_lock());
    return 0;
}
