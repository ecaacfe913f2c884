// test: err ^
int zero;
void letter(str s) { str t = runtime.core.fetch("text", ""); runtime.core.share("text", t + s); }
void a() { letter("a"); }
void b() { letter("b"); }
void c() { letter("c"); }
void bad() { zero = 1 / zero; }
void failing() { thread.scheduler.run(a, bad, c); }
int main() {
    thread.scheduler.run(a, b, c);
    printf("%s\n", (str)runtime.core.fetch("text"));
    future<void> f = async failing();
    f.wait(5000);
    printf("%d %s\n", f.failed, (str)runtime.core.fetch("text"));
    return 0;
}
