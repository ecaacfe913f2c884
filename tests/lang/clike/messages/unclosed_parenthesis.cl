int main() {
    if (1 + (2 * 3) {
        return 1;
    }
    return 0;
}
