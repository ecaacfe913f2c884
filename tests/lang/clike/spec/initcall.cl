int h() {
    return 5;
}
int g=h()+1;
int main() {
    printf("%d\n",g);
    return 0;
}
