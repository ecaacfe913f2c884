int main() {
    exit(259);
}
