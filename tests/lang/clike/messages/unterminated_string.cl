int main() {
    printf("hello);
    return 0;
}
