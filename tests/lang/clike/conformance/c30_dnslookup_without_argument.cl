// test: err ^
int main() {
    int t = ThreadSpawnBuiltin("dnslookup");
    printf("%d", WaitForThread(t));
    printf(" %d\n", thread_get_status(t));
    return 0;
}
