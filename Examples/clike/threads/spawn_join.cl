// Threads with numbers: start, wait, result.
int sum(int from, int to) {
    int s = 0;
    for (int i = from; i <= to; i++) s += i;
    return s;
}
int main() {
    int a = spawn sum(1, 500), b = CreateThread(sum, 501, 1000);
    join a;
    printf("status %d\n", WaitForThread(b));
    int second = thread_get_result(b);
    printf("second half %d\n", second);
    return 0;
}
