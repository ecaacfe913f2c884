// The same function in an isolated task, which has its own copy of the variables, and in a shared one; the store that all have.
int x = 1;
int change(int v) { x = v; return x; }
int main() {
    int r = thread.async.await(thread.async.run(change, 2));
    printf("isolated: %d, x is %d\n", r, x);
    r = await async change(3);
    printf("shared: %d, x is %d\n", r, x);
    runtime.core.share("greeting", "stored for everybody");
    str s = runtime.core.fetch("greeting");
    printf("%s\n", s);
    return 0;
}
