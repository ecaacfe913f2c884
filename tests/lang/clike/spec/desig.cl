struct P {
    int x,y;
};
int main() {
    struct P p={.y=2,.x=1};
    int a[5]={[2]=7,8};
    printf("%d %d %d %d\n",p.x,p.y,a[2],a[3]);
    return 0;
}
