int shared;
int a[3];
void work() { shared = 5; a[1] = 7; printf("done\n"); }
int main() {
    int t = async_start(work);
    printf("%s", async_wait(t));
    printf(" %d %d\n", shared, a[1]);
    return 0;
}
