int answer() { return 1; }
int main() {
    int t = CreateThread(answer);
    printf("%d %d\n", WaitForThread(t), WaitForThread(t));
    int u = spawn answer();
    join u; join u;
    printf("ends\n");
    return 0;
}
