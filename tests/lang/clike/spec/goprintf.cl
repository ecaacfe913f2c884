int main() {
    chan<int> d=chan<int>(0);
    go printf("hi\n");
    delay(30);
    return 0;
}
