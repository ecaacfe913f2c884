#include <stdio.h>
#include <math.h>
#include <float.h>
#include <stdlib.h>
#include <string.h>
#include <stdint.h>
struct v3 { float x, y, z; };
static struct v3 add(struct v3 a, struct v3 b) { return (struct v3){a.x + b.x, a.y + b.y, a.z + b.z}; }
static float dot(const struct v3 *a, const struct v3 *b) { return a->x * b->x + a->y * b->y + a->z * b->z; }
static float half(float x) { return x / 2; }
static float sum(const float *a, int n) { float s = 0; for (int i = 0; i < n; i++) s += a[i]; return s; }
static float q_rsqrt(float number) { int32_t i; float x2 = number * 0.5F, y = number; const float threehalfs = 1.5F; memcpy(&i, &y, 4); i = 0x5f3759df - (i >> 1); memcpy(&y, &i, 4); y = y * (threehalfs - (x2 * y * y)); return y; }
int main(void) {
    float f = 0.1f, g = 0.1, t = 0;
    printf("%.10f %.10f %d %d\n", f, g, f == 0.1, f == 0.1f);
    for (int i = 0; i < 10; i++) t += f;
    printf("%.9f %d\n", t, t == 1.0f);
    float arr[] = {1e8f, 1, -1e8, 3.14159}; printf("%.7f %f\n", sum(arr, 4), arr[3]);
    float c = 36.6; float fahr = c * 9 / 5 + 32; printf("%f %.3f\n", fahr, fahr);
    f = 16777216; f++; printf("%.1f ", f); f = 16777217; printf("%.1f ", f); int big = 123456789; f = big; printf("%.1f %d\n", f, (int)f);
    struct v3 a = {0.1f, 0.2f, 0.3f}, b = {1.1, 2.2, 3.3}, d = add(a, b); printf("%.8f %.8f %.8f %.8f\n", d.x, d.y, d.z, dot(&a, &b));
    printf("%.9f %.9f %.9f\n", half(0.3f), sqrtf(2), (float)sin(1)); printf("%.8f\n", q_rsqrt(2));
    f = 1e10f; printf("%f %g\n", f * f, f * 1e30); float ov = FLT_MAX; ov *= 2; printf("%f %d\n", ov, isinf(ov) != 0);
    double avg = (f + 1) / 3; printf("%.6f\n", avg); f = 5 / 2; g = 5 / 2.0f; printf("%.2f %.2f\n", f, g); f = 2.5; f *= 1.1; printf("%.9f\n", f); f -= 0.3f; f /= 3; printf("%.9f\n", f);
    sscanf("0.1 0.2", "%f %f", &f, &g); printf("%.9f %d\n", f + g, f == 0.1f); f = atof("3.3"); g = strtof("2.7", NULL); printf("%.9f %.9f\n", f, g);
    float eps = 1; while (1 + eps / 2 > 1.0f) { eps /= 2; if (eps < 1e-30f) break; } printf("%g\n", eps > 0 ? 1.0 : 0);
    float m[2][2] = {{0.1, 0.2}, {0.3, 0.4}}, *pm = &m[0][0]; float s = 0; for (int i = 0; i < 4; i++) s += *pm++ * 0.7f; printf("%.9f\n", s); float tern = s > 0 ? 0.1 : 0; printf("%.9f %.9f\n", tern, -tern); f = (float)0.1 + 0.2; printf("%.9f\n", f); const float k = 1.0f / 3; printf("%.9f %.9f\n", k, k * 3); f = f + 1 > 1 ? f : g; int n = f * 100; printf("%d %.7f\n", n, fabsf(-f)); static float st = 0.7; printf("%.9f\n", st); float *h = malloc(2 * sizeof *h); h[0] = 0.1; h[1] = h[0]++; printf("%.9f %.9f\n", h[0], h[1]); union { float f; uint32_t u; } u = {.f = 0.1f}; printf("%x\n", u.u);
    return 0;
}
