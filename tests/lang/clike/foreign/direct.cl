// functions with numbers and addresses only, which native code calls without the machine between
// test: needs libpscaltest.so
// test: no seeds C's threads are none of the scheduler's
extern "m" double floor(double x);
extern "pscaltest" int16_t t_narrow(int8_t a, uint8_t b, int16_t c, uint16_t d);
extern "pscaltest" float t_halves(float a, double b, float c);
extern "pscaltest" void t_add_to(int32_t *to, int16_t x);
extern "pscaltest" void t_keep(long (*f)(long));
extern "pscaltest" long t_call_kept(long x);
int calls;
long step(long x) { calls++; return 3 * x; }
void work() {
    int32_t sum = 0, list[4] = {0, 0, 0, 0};
    double real = 0;
    long narrow = 0, kept = 0;
    for (int i = 1; i <= 300; i++) {
        real += floor(i / 4.0) + t_halves(i, 0.5, 1);
        narrow = (narrow * 7 + t_narrow(i, i, -i, i)) % 1000003;
        t_add_to(&sum, i);
        t_add_to(&list[i % 4], -i);
        kept += t_call_kept(i);
    }
    printf("%.2f %ld %d %d %d %ld %d\n", real, narrow, sum, list[0], list[3], kept, calls);
}
int main() {
    t_keep(step);
    work();
    int t = spawn work();
    join t;
    return 0;
}
