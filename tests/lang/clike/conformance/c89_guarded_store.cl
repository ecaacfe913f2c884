int m;
void work() { for (int i = 0; i < 1000; i++) { lock(m); int v = runtime.core.fetch("n"); runtime.core.share("n", v + 1); unlock(m); } }
int main() {
    m = mutex();
    runtime.core.share("n", 0);
    int a = spawn work(), b = spawn work();
    join a; join b;
    int n = runtime.core.fetch("n");
    printf("%d\n", n);
    return 0;
}
