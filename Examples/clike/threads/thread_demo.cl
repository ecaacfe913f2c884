// The older forms: spawn and join, mutexes by number, named threads, captured output.
int counter = 0;
int guard;

void work(int times) {
    for (int i = 0; i < times; i++) {
        lock(guard);
        counter++;
        unlock(guard);
    }
}

int square(int x) { return x * x; }
void talk() { printf("hello from the thread"); }

int main() {
    guard = mutex();
    int t[4];
    for (int i = 0; i < 4; i++) t[i] = spawn work(250);
    for (int i = 0; i < 4; i++) join t[i];
    destroy(guard);
    printf("counter %d\n", counter);

    int h = CreateThread(square, 12);
    thread_set_name(h, "squarer");
    printf("found %s\n", thread_lookup("squarer") == h ? "by name" : "nothing");
    int status = WaitForThread(h);
    printf("status %d, result %d\n", status, thread_get_result(h, 1));

    int id = thread_create(talk);
    str text = thread_join(id);
    printf("it said: %s\n", text);
    return 0;
}
