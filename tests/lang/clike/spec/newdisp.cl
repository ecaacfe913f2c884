struct N {
    int v;
    struct N*next;
};
int main() {
    struct N *a,*b;
    new(&a);
    b=a;
    a->v=3;
    dispose(&a);
    printf("%d %d\n",a==NULL,b==NULL);
    return 0;
}
