// Threads whose output is kept until somebody asks for it.
void greet() { printf("hello from worker\n"); }
void slow() { thread_sleep(50); printf("slow one\n"); }
int main() {
    int a = thread_create(greet);
    printf("%d: %s\n", a, thread_join(a));
    int b = thread_create(slow);
    printf("%s, [%s]\n", thread_status(b), thread_result(b));
    printf("%s, %s\n", thread_join(b), thread_status(b));
    thread_create(greet); thread_create(slow);
    printf("%s\n", thread_list());
    printf("%s\n", thread_wait_all());
    return 0;
}
