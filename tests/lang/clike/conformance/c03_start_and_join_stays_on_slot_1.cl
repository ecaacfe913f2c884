void nothing() {}
int main() {
    for (int i = 0; i < 40; i++) { int t = spawn nothing(); printf("%d", t); join t; }
    printf("\n");
    for (int i = 0; i < 40; i++) { int t = CreateThread(nothing); printf("%d", t); WaitForThread(t); }
    printf("\n");
    return 0;
}
