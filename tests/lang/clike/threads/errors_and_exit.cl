// an error in a task does not end the program; halt does; output in order of joins
#include <stdio.h>
int div0(int a) { int z = 0; return a / z; }
void fails(int *p) { *p = 1; }
int main() {
    int t = spawn div0(3); printf("%d\n", WaitForThread(t));
    future<int> f = async div0(4); printf("%d\n", f.wait(2000)); printf("%d %s\n", f.failed, f.error());
    chan<int> c = chan<int>(1); c.close();
    future<int> g = async fn (chan<int> c) { c.push(1); return 1; }(c); g.wait(2000); printf("%s\n", g.error());
    future<int> h = async fn (chan<int> c) { return c.collect(); }(c); h.wait(2000); printf("%s\n", h.error());
    go fn () { printf("stopping\n"); exit(7); }();
    delay(2000);
    printf("not reached\n");
    return 0;
}
