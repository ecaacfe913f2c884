atomic<int> n = 0;
void work() { for (int i = 0; i < 10000; i++) n.add(1); }
int main() {
    int t[8];
    for (int i = 0; i < 8; i++) t[i] = spawn work();
    for (int i = 0; i < 8; i++) join t[i];
    printf("%d ", n.load());
    n = 5;
    printf("%d ", n.cas(5, 6));
    n = 7;
    printf("%d %d %d\n", n.cas(5, 6), n.exchange(9), n.load());
    return 0;
}
