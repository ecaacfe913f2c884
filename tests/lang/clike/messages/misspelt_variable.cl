int main() {
    int counter = 0;
    countr++;
    return counter;
}
