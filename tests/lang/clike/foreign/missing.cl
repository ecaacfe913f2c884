// test: err ^.*missing.cl:3: runtime error: library 'm' has no function 'cosinus' \[R228\]$
// test: err in main
extern "m" double cosinus(double x);
int main() {
    printf("before\n");
    printf("%f\n", cosinus(1.0));
    return 0;
}
