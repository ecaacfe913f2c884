int main() {
    printf("%d %d\n",__CLIKE__,__LINE__);
    return 0;
}
