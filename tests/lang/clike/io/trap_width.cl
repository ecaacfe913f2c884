/* a width that no int can tell */
int main() {
    printf("%d\n", 1);
    printf("%99999999999u\n", 4);
    return 0;
}
