int main() {
    assert(1==1);
    printf("ok\n");
    return 0;
}
