// test: err ^
void nothing() {}
void bad(int which) { if (which == 0) thread_pause(0); else thread_kill(-1); }
int main() {
    int t = spawn nothing();
    join t;
    printf("%d %d %d %d\n", thread_pause(t), thread_resume(t), thread_cancel(t), thread_kill(t));
    future<void> a = async bad(0), b = async bad(1);
    a.wait(5000); b.wait(5000);
    printf("%s\n%s\n", a.error(), b.error());
    return 0;
}
