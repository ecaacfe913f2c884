int main() {
    printf("%d %d\n",g,h());
    return 0;
}
int g=7;
int h() {
    return g+1;
}
