// clike.md 13.1, 13.3
// test: no seeds: virtual time begins at 0
int main() {
    printf("%d %.1f %d %d %d\n", toint(2.9), todouble("2.5x"), tochar(300), tobyte(-1), tobool(0.5));
    printf("%d %c %d %g\n", ord('A'), chr(66), succ(5), real(3));
    int i = 5; inc(&i); inc(i, 10); dec(&i, 3); printf("%d\n", i);
    int a[7]; printf("%d %d %d %d\n", low(a), high(a), length(a), high("four"));
    printf("%d %g %d %g\n", abs(-3), abs(-2.5), sqr(4), sqr(0.5));
    printf("%d %d %g\n", power(2, 10), max(3, 4), power(2.0, 0.5) * power(2.0, 0.5));
    printf("%d %d %d %d %d\n", round(2.5), round(-2.5), floor(-1.5), ceil(1.2), trunc(-1.9));
    printf("%.4f %.4f %.4f %.4f\n", sqrt(2), ln(10), exp(1), log10(1000));
    printf("%.4f %.4f %.4f %.4f\n", sin(1), cos(1), tan(1), cotan(1));
    printf("%.4f %.4f %.4f %.4f\n", arctan(1), arcsin(1), arccos(0), atan2(1, 2));
    printf("%d %d %.10f\n", factorial(10), fibonacci(20), chudnovsky(2));
    int r = random(10); double u = random(); printf("%d %d\n", r >= 0 && r < 10, u >= 0 && u < 1);
    printf("%d %d\n", paramcount(), getenvint("NO_SUCH_VARIABLE", 7));
    printf("%d\n", time(NULL) > 1500000000);
    return 0;
}
