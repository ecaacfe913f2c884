// steps that leave the array, of a variable that makes no object for them; and tasks that step pointers into one array
// test: err ^
int list[5];
struct pair { int a; int b; };
int upTo(int n) { int *p = list; for (int i = 0; i < n; i++) p++; return (int)(p - list); }
int downTo(int n) { int *p = list + 5; while (n-- > 0) p--; return (int)(p - list); }
int far(int k) { int *p = list + 1; for (int i = 0; i < 1; i++) p += k; return (int)(p - list); }
int behind(int n) { int *p = list; int sum = 0; while (n-- > 0) sum += *p++; return sum + *p; }
int storing(int n) { int *p = list; while (n-- > 0) *p++ = n; *p = 1; return 0; }
int ofNull(int k) { int *p = NULL; p += 0; if (p == NULL) p += k; return p != NULL; }
int loads(int k) { int *p = NULL; if (k > 100) p++; return *p; }
int single(int n) { int x = 7; int *p = &x; while (n-- > 0) p++; return p == &x + 1; }
int freed(int n) { int *p = (int *)malloc(40), *q = p; q += n; free(p); int sum = 0; while (n-- > 0) q--; sum = *q; return sum; }
int constant(int n) { char *s = "constant"; while (n-- > 0) s++; *s = 'x'; return 0; }
int ends(int n) { int *p = list; int *q = p; while (n-- > 0) { p++; q = list + 4; } return p < q + n + 9; }
int parts(int n) { struct pair two[2]; struct pair *p = two; while (n-- > 0) { p->b = n; p++; } p->a = 1; return p[-1].b; }
int elsewhere(int n) { int other[3]; int *p = list, *q = other; while (n-- > 0) { p++; q++; } return (int)(p - q); }
int bytes(int n) { char *p = (char *)list; while (n-- > 0) p += sizeof(int); return *(int *)p; }
int walk(int from) { int n = 0; for (int r = 0; r < 1000; r++) { int *p = list + from, *end = list + 5; while (p < end) { n += (int)(p++ - list); } } return n; }
int report(str name, future<int> f) {
    f.wait(5000);
    if (f.error() == "") printf("%s: %d\n", name, await f);
    else printf("%s: %s\n", name, f.error());
    return 0;
}
int main() {
    int steps[4] = {0, 2, 5, 6};
    for (int i = 0; i < 4; i++) {
        int n = steps[i];
        report("up", async upTo(n));
        report("down", async downTo(n));
        report("far", async far(n));
        report("far", async far(-n));
        report("behind", async behind(n));
        report("storing", async storing(n));
        report("null", async ofNull(n));
        report("loads", async loads(n));
        report("single", async single(n));
        report("freed", async freed(n));
        report("constant", async constant(n));
        report("ends", async ends(n));
        report("parts", async parts(n));
        report("elsewhere", async elsewhere(n));
        report("bytes", async bytes(n));
    }
    future<int> f[4];
    for (int i = 0; i < 4; i++) f[i] = async walk(i);
    for (int i = 0; i < 4; i++) report("walk", f[i]);
    int *p = list;
    for (;;) p++;
}
