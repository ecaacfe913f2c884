int main() {
    printf("%d %d %ld\n",-8>>1,1<<40,1L<<63>>63);
    return 0;
}
