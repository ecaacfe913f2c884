// numbers, structures, text, pointers, variable arguments, callbacks
// test: needs libpscaltest.so
// test: no seeds C's threads are none of the scheduler's
struct Small { int32_t a; float32_t b; };
struct Colour { byte r; byte g; byte b; };
struct Big { double x; double y; long n; struct Small part; short list[4]; };

extern "pscaltest" signed char t_i8(signed char x);
extern "pscaltest" unsigned short t_u16(unsigned short x);
extern "pscaltest" int t_i32(int x);
extern "pscaltest" float t_f32(float x);
extern "pscaltest" double t_all(signed char a, byte b, short c, unsigned short d, int e, unsigned int f, long g, float h, double i);
extern "pscaltest" struct Small t_small(struct Small s);
extern "pscaltest" struct Colour t_colour(struct Colour c);
extern "pscaltest" struct Big t_big(struct Big b, int k);
extern "pscaltest" void t_big_at(struct Big *b);
extern "pscaltest" long t_sum(int32_t *items, long n);
extern "pscaltest" int32_t *t_static();
extern "pscaltest" str t_text(int which);
extern "pscaltest" void *t_names();
extern "pscaltest" double t_average(int n, ...);
extern "pscaltest" long t_apply(long (*f)(long), long x);
extern "pscaltest" long t_repeat(long (*f)(long), long n);
extern "pscaltest" long t_threads(long (*f)(long), int threads, long n);
extern "pscaltest" int t_open(void **handle);
extern "pscaltest" void t_close(void **handle);
extern "C" long atol(str s);
extern "C" int snprintf(char *to, size_t size, str format, ...);

long square(long x) { return x * x; }
long calls = 0;
long counted(long x) { calls = calls + 1; return x; }

int main() {
    printf("%d %d %d %.2f\n", t_i8(-128), t_u16(65535), t_i32(-5), t_f32(0.5));
    printf("%.3f\n", t_all(-1, 2, -3, 4, -5, 6, -7, 8.5, -9.25));
    struct Small s = {41, 1.25};
    s = t_small(s);
    printf("%d %.2f\n", s.a, s.b);
    struct Colour c = {1, 2, 3};
    c = t_colour(c);
    printf("%d%d%d\n", c.r, c.g, c.b);
    struct Big b = {1, 2, 3, {4, 5}, {-1, 0, 1, 2}};
    struct Big d = t_big(b, 10);
    t_big_at(&d);
    printf("%.1f %.1f %d %d %d %d %d\n", d.x, d.y, d.n, d.part.a, d.list[0], d.list[3], b.n);
    int32_t items[4] = {1, 2, 3, 4};
    int32_t *fixed = t_static();
    printf("%d %d %d %d\n", t_sum(items, 4), t_sum(items + 1, 2), fixed[3], *fixed);
    printf("[%s] [%s] %s %s\n", t_text(0), t_text(2), c_text_at(t_names(), 1), c_pointer_at(t_names(), 2) == NULL ? "end" : "more");
    float f = 2.5;
    printf("%.3f\n", t_average(3, 1.0, f, 4.0));
    char buffer[80];
    int n = snprintf(buffer, 80, "%s|%d|%5.2f|%c|%ld", "text", -7, 3.14159, 'z', 9000000000);
    printf("%d %s\n", n, buffer);
    printf("%ld\n", atol("1234"));
    printf("%d %d\n", t_apply(square, 12), t_repeat(counted, 10));
    printf("%d\n", calls);
    printf("%d\n", t_threads(square, 3, 100));
    void *handle;
    printf("%d %s\n", t_open(&handle), c_text(handle));
    t_close(&handle);
    printf("%d\n", handle == NULL);
    return 0;
}
