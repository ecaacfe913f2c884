struct P {
    int x,y;
};
int main() {
    struct P *p=&(struct P) {
        3,4
    };
    printf("%d\n",p->y);
    return 0;
}
