// indices that leave the range of 64 bits when the pointer's own place is added: errors, whatever comes of the sum
// test: err ^
long huge = 9223372036854775807;
int list[20];
int readAt(long k) { int *p = list + 10; return p[k]; }
int moveBy(long k) { int *p = list + 10; p = p + k; return *p; }
int textAt(long k) { char *s = "constant" + 3; return s[k]; }
int fill(long n) { memset(list + 10, 0, n); return 0; }
int storeAt(long k) { char *s = "constant" + 3; s[k] = 'x'; return 0; }
int main() {
    future<int> f;
    long k[4] = {huge, huge - 5, -huge, -huge - 1};
    for (int i = 0; i < 4; i++) {
        f = async readAt(k[i]); f.wait(5000); printf("%s\n", f.error());
        f = async moveBy(k[i]); f.wait(5000); printf("%s\n", f.error());
        f = async textAt(k[i]); f.wait(5000); printf("%s\n", f.error());
        f = async fill(k[i]); f.wait(5000); printf("%s\n", f.error());
        f = async storeAt(k[i]); f.wait(5000); printf("%s\n", f.error());
    }
    return 0;
}
