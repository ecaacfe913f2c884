int f() {
    return 4;
}
int main() {
    future<int> t=async f();
    int x=await t+1;
    printf("%d %d\n",x,t.done);
    return 0;
}
