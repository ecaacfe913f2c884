struct S {
    char c;
    int i;
    double d;
};
int main() {
    int a[3][4];
    printf("%d %d %d %d %d %d %d %d\n",sizeof(int),sizeof(long),sizeof(float),sizeof(long double),sizeof(struct S),sizeof a,sizeof(a[0]),sizeof(str));
    return 0;
}
