int main() {
    int *p=null;
    printf("%d\n",p==NULL);
    return 0;
}
