// The positive number in the first argument of the program, or the usual size.
int sizeArgument(int usual) {
    int n = paramcount() >= 1 ? atoi(paramstr(1)) : 0;
    return n > 0 ? n : usual;
}
