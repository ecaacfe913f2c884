struct P {
    int x,y;
};
int sum(int *a,int n) {
    int t=0;
    for(int i=0;i<n;i++)t+=a[i];
    return t;
}
int get(struct P *p) {
    return p->y;
}
int main() {
    printf("%d %d\n",sum((int[]){1,2,3},3),get(&(struct P){.y=9}));
    struct P q=(struct P){1,2};
    printf("%d\n",((struct P){5,6}).x+q.y);
    return 0;
}
