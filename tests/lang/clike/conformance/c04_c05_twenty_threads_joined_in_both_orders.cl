void nap() { delay(30); }
int main() {
    int t[20];
    for (int round = 0; round < 2; round++) {
        for (int i = 0; i < 20; i++) { t[i] = spawn nap(); printf("%d ", t[i]); }
        printf("\n");
        for (int i = 0; i < 20; i++) { int k = round == 0 ? i : 19 - i; join t[k]; }
    }
    printf("ends\n");
    return 0;
}
