#ifdef extended nosuch
int x=1;
#elif extended math
int x=2;
#else
int x=3;
#endif
int main() {
    printf("%d\n",x);
    return 0;
}
