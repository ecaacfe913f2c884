struct P {
    int x;
};
int main() {
    struct P a={1},b={2};
    swap(&a,&b);
    printf("%d %d\n",a.x,b.x);
    return 0;
}
