int f(int x) {
    if(x)return 3;
}
int main() {
    printf("%d %d\n",f(1),f(0));
    return 0;
}
