// test: err ^
int answer() { return 42; }
str words() { return "forty-two"; }
double fraction() { return 4.25; }
void nothing() {}
int twice(int t) { WaitForThread(t); thread_get_result(t, 0); return 0; }
void again(int t) { thread_get_result(t); }
int main() {
    int a = CreateThread(answer), b = spawn words(), c = spawn fraction(), d = spawn nothing();
    WaitForThread(a); WaitForThread(b); WaitForThread(c); WaitForThread(d);
    int n = thread_get_result(a);
    str s = thread_get_result(b);
    double f = thread_get_result(c);
    printf("%d %s %.2f %d\n", n, s, f, thread_get_result(d) == NULL);
    future<void> e = async again(a);
    e.wait(5000);
    printf("%s\n", e.error());
    return 0;
}
