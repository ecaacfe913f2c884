// sizes near the end of 64 bits: rounding them up to whole elements must not wrap
// test: err ^
double reals[20], others[20];
int list[20];
long huge = 9223372036854775807;
int fillReals(long n) { memset(reals, 0, n); return 0; }
int fillList(long n) { memset(list + 10, 0, n); return 0; }
int copy(long n) { memcpy(reals, others, n); return 0; }
int move(long n) { memmove(reals + 1, reals, n); return 0; }
int compare(long n) { return memcmp(reals, others, n); }
int main() {
    future<int> f;
    for (int i = 0; i < 9; i += 4) {
        f = async fillReals(huge - i); f.wait(5000); printf("%s\n", f.error());
        f = async fillList(huge - i); f.wait(5000); printf("%s\n", f.error());
        f = async copy(huge - i); f.wait(5000); printf("%s\n", f.error());
        f = async move(huge - i); f.wait(5000); printf("%s\n", f.error());
        f = async compare(huge - i); f.wait(5000); printf("%s\n", f.error());
    }
    memset(reals, 0, sizeof(reals));
    memset(list, 0, 5 * sizeof(int) - 1);
    printf("%.1f %d\n", reals[19], list[4]);
    return 0;
}
