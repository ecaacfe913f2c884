// test: workers 6
struct A { str Name; };
struct B { bool SUBMITONLY; };
struct C { int submit_only; };
struct D { bool QueueOnly; };
struct E { bool Queue_Only; };
struct F { bool qUEUE; str nAME; };
struct F six() { struct F f = {true, "sixth"}; return f; }
int main() {
    struct A o1 = {"first"};
    struct B o2 = {true};
    struct D o4 = {true};
    struct E o5;
    o5.Queue_Only = true;
    int t[6];
    t[0] = ThreadSpawnBuiltin("delay", 40, o1);
    t[1] = ThreadSpawnBuiltin("delay", 40, o2);
    t[2] = ThreadSpawnBuiltin("delay", 40, (struct C){1});
    t[3] = ThreadSpawnBuiltin("delay", 40, o4);
    t[4] = thread_spawn_named("delay", "fifth", 40, o5);
    t[5] = ThreadSpawnBuiltin("delay", 40, six());
    printf("%d %d %d\n", thread_lookup("first"), thread_lookup("fifth"), thread_lookup("sixth"));
    for (int i = 0; i < 6; i++) printf("%d ", WaitForThread(t[i]));
    printf("\n");
    for (int i = 0; i < 6; i++) join t[i];
    // only the submitted ones stay listed when idle
    for (struct ThreadStat s in thread_stats()) printf("%d ", s.id);
    printf("\n");
    return 0;
}
