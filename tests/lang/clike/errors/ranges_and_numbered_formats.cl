/* Ranges of designators go up; a format numbers all of its arguments or none. */
int a[5] = { [3 ... 1] = 2 }; // error: a range whose end is before its start
int b[5] = { [2 ... 7] = 2 }; // error: index outside of the array
int main(void) {
    printf("%2$d %d\n", 1, 2); // error: a format in which only some arguments have numbers
    printf("%3$d %1$d\n", 1, 2); // error: printf
    printf("%2$s %1$*3$d\n", 7, "text", 5);
    return 0;
}
