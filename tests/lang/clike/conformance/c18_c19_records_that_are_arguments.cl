// test: err ^
struct Other { int colour; };
struct Options { bool submitOnly; };
int main() {
    struct Other o = {1};
    struct Options no = {false};
    // delay has no use for a second argument: the struct reaches it and is refused
    printf("%d\n", WaitForThread(ThreadSpawnBuiltin("delay", 1, o)));
    // a submit is one, whatever the options say
    int t = ThreadPoolSubmit("delay", 1, no);
    printf("%d\n", WaitForThread(t));
    printf("%d\n", thread_stats_count());
    return 0;
}
