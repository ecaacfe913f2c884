// pipeline with rendezvous channels and the closed test; prints 1 4 9 end
void gen(int n, sender<int> out) { for (int i = 1; i <= n; i++) out.push(i); out.close(); }
void sq(receiver<int> in_, sender<int> out) { for (int v in in_) out.push(v * v); out.close(); }
int main() {
    chan<int> a = chan<int>(0); chan<int> b = chan<int>(0);
    go gen(3, a);
    go sq(a, b);
    while (1) {
        int ok;
        int v = b.collect(&ok);
        if (!ok) break;
        printf("%d ", v);
    }
    printf("end\n");
    return 0;
}
