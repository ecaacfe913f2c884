int main() {
    int k=3;
    int (*f)(int)=fn(int a) {
        k++;
        return a*k;
    };
    printf("%d %d\n",f(2),k);
    return 0;
}
