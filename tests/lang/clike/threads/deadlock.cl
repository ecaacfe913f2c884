int main() {
    chan<int> c = chan<int>(0);
    printf("before\n");
    c.collect();
    return 0;
}
