// The first program: arguments, input, formatted output.
int main(int argc, char **argv) {
    str name;
    printf("Your name? ");
    readln(name);
    if (name == "") name = "stranger";
    printf("Hello, %s!\n", name);
    for (int i = 1; i < argc; i++) printf("argument %d: %-8s|\n", i, argv[i]);
    return 0;
}
