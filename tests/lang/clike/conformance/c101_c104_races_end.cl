// test: timeout 60
str s;
int n[10], guarded, m;
long alternating;
int bad;
void strings() { for (int i = 0; i < 5000; i++) { s = s + "x"; if (strlen(s) > 20) s = ""; } }
void counters() { for (int i = 0; i < 5000; i++) { for (int k = 0; k < 10; k++) n[k]++; lock(m); guarded++; unlock(m); } }
void flip(int which) {
    for (int i = 0; i < 5000; i++) {
        alternating = which ? 1111111111111111 : 2222222222222222;
        long v = alternating;
        if (v != 1111111111111111 && v != 2222222222222222) bad = 1;
    }
}
int main() {
    int t[6];
    m = mutex();
    t[0] = spawn strings(); t[1] = spawn strings(); t[2] = spawn counters(); t[3] = spawn counters(); t[4] = spawn flip(0); t[5] = spawn flip(1);
    for (int i = 0; i < 6; i++) join t[i];
    printf("%d %d\n", guarded, bad);
    return 0;
}
