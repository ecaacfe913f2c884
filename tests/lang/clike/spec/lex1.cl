int main() {
    printf("%d %d %d %ld %d\n", 0x1F, 010, 0XffU, 5LL, 'a');
    printf("%g %g %g %g\n",1.5,.5,5.,1e3);
    printf("a\tb\x41\101\u00e9\n");
    printf("adj" "acent\n");
    return 0;
}
