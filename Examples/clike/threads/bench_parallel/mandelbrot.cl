// Escape times of the points of an n x n picture of the Mandelbrot set. Rows are dealt out like cards, since rows in the middle take longer.
#include "inc_parallel.h"
const int MAX_STEPS = 60;
int n;
int steps(double cr, double ci) {
    double zr = 0, zi = 0;
    int k = 0;
    while (k < MAX_STEPS && zr * zr + zi * zi <= 4.0) {
        double t = zr * zr - zi * zi + cr;
        zi = 2.0 * zr * zi + ci;
        zr = t;
        k++;
    }
    return k;
}
long rows(int part, int parts) {
    long total = 0;
    for (int y = part; y < n; y += parts) {
        for (int x = 0; x < n; x++) total += steps(3.0 * x / n - 2.0, 2.0 * y / n - 1.0);
    }
    return total;
}
int main() { n = sizeArgument(120); bench("steps", rows); return 0; }
