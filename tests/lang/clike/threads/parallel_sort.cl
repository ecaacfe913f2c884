// spawn and join, results, names, fn literals that count together, parallel merge sort and matrix product
int cube(int x) { return x * x * x; }
void msort(int *a, int n, int depth) { if (n < 2) return; int h = n / 2; if (depth > 0) { int t = spawn msort(a, h, depth - 1); msort(a + h, n - h, depth - 1); join t; } else { msort(a, h, 0); msort(a + h, n - h, 0); } int tmp[n]; int i = 0, j = h, k = 0; while (i < h && j < n) tmp[k++] = a[i] <= a[j] ? a[i++] : a[j++]; while (i < h) tmp[k++] = a[i++]; while (j < n) tmp[k++] = a[j++]; for (i = 0; i < n; i++) a[i] = tmp[i]; }
double A[8][8], B[8][8], C[8][8];
void row(int r, waitgroup w) { for (int j = 0; j < 8; j++) { C[r][j] = 0; for (int k = 0; k < 8; k++) C[r][j] += A[r][k] * B[k][j]; } w.done(); }
int main() {
    int t = spawn cube(5); printf("%d", t > 0); join t; int u = spawn cube(7); WaitForThread(u); 
    int v = spawn cube(3); thread_set_name(v, "third"); printf(" %d", thread_lookup("third") == v); printf(" %d\n", WaitForThread(v));
    int data[100]; for (int i = 0; i < 100; i++) data[i] = (i * 37) % 101; msort(data, 100, 3); int good = 1; for (int i = 1; i < 100; i++) good = good && data[i - 1] <= data[i]; printf("%d %d %d\n", good, data[0], data[99]);
    for (int i = 0; i < 8; i++) for (int j = 0; j < 8; j++) { A[i][j] = i + j; B[i][j] = i == j; } waitgroup w; w.add(8); for (int i = 0; i < 8; i++) go row(i, w); w.wait(); printf("%g %g\n", C[3][4], C[7][7]);
    int count = 0; mutex m; chan<int> done = chan<int>(0); for (int i = 0; i < 10; i++) go fn (int k) { for (int j = 0; j < k; j++) { m.lock(); count++; m.unlock(); } done.push(k); }(i); int s = 0; for (int i = 0; i < 10; i++) s += done.collect(); printf("%d %d\n", count, s);
    int x = spawn cube(4); join x; int many[30]; for (int i = 0; i < 30; i++) many[i] = spawn cube(i); for (int i = 0; i < 30; i++) join many[i]; printf("joined\n");
    int y = spawn cube(9); while (WaitForThread(y) != 0) {} int z = spawn cube(6); delay(5); int r = thread_get_result(z); printf("%d\n", r);
    return 0;
}
