typedef int (*Op)(int,int);
typedef struct {
    int x;
} P;
int add(int a,int b) {
    return a+b;
}
int main() {
    Op o=add;
    P p={o(1,2)};
    Op t[2]={add,&add};
    printf("%d %d %d\n",p.x,t[1](2,3),(*t[0])(1,1));
    return 0;
}
