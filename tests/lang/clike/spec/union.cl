union U {
    int i;
    float f;
};
int main() {
    union U u;
    u.i=5;
    printf("%d\n",u.i);
    return 0;
}
