#define A
#ifdef B
int x=1;
#elseif A
int x=2;
#endif
int main() {
    printf("%d\n",x);
    return 0;
}
