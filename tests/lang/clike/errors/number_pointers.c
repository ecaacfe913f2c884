/* In memory these numbers are not what they are in C as the others. */
int main(void) {
    int a[2] = {1, 2};
    float x = 1.0f;
    double d = 1.0;
    unsigned u[2] = {7, 8};
    long n[2] = {5, 6};
    short *h = (short *)a;                      // error: cannot cast int * to short *
    long long *l = (long long *)a;              // error: cannot cast int * to long *
    int *bits = (int *)&x;                       // error: cannot cast float * to int *
    int *halves = (int *)&d;                    // error: cannot cast double * to int *
    int *s = (int *)u;                          // error: cannot cast unsigned int * to int *
    float *f = (float *)n;                      // error: cannot cast long * to float *
    unsigned long *b = (unsigned long *)&d;
    short *parts = (short *)u;
    return (int)*b + parts[0];
}
