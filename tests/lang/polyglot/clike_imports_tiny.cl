import "mod_counter.tiny";
int main() {
    printf("%d %d %d\n", count, add(2), count);
    count = 7;
    printf("%d %d\n", add(1), twice(21));
    str s = describe(5);
    printf("%s %s\n", s, (str)describe(50));
    show("text");
    show(12);
    return 0;
}
