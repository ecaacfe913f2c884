// test: replace ^::1$ 127.0.0.1
int main() {
    int t = ThreadSpawnBuiltin("dnslookup", "localhost");
    printf("%d\n", WaitForThread(t));
    printf("%s\n", thread_get_result(t));
    printf("%d\n", thread_get_status(t, 1));
    return 0;
}
