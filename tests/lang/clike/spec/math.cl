int main() {
    printf("%d %.1f %d %.2f %d %d %d %d %d %.4f\n",abs(-3),abs(-2.5),max(2,3),max(2,3.5),power(2,10),round(2.5),trunc(-2.7),floor(-2.5),ceil(2.1),ln(2.0));
    printf("%.3f %.3f %.3f %d\n",power(2,0.5),arctan(1),cotan(1),sqr(4));
    return 0;
}
