int n;
int next() { n++; printf("%d ", n); return n; }
void work(int a, int b) {}
int main() { go work(next(), next()); printf("3\n"); return 0; }
