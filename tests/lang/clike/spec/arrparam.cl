int sum(int a[][3],int n) {
    int t=0;
    for(int i=0;i<n;i++)for(int j=0;j<3;j++)t+=a[i][j];
    return t;
}
int main() {
    int a[2][3]={{1,2,3},{4,5,6}};
    printf("%d\n",sum(a,2));
    return 0;
}
