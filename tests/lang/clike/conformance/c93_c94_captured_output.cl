chan<int> gate;
void work() { printf("line1\n"); gate.collect(); printf("line2\n"); }
int main() {
    gate = chan<int>(1);
    int t = thread_create(work);
    printf("main\n");
    printf("[%s]", thread_result(t));
    gate.push(1);
    printf("[%s]", thread_join(t));
    printf("[%s]", thread_join(t));
    printf("[%s]\n", thread_result(t));
    return 0;
}
