int main() {
    int x = 1;
    if (x) {
        x = 2;
    return 0;
} // error: '}' is missing at the end of the file
