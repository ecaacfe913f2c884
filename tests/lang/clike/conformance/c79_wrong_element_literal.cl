int main() {
    chan<int> c = chan<int>(1);
    c.push("text");      // error: channel of int cannot carry str
    return 0;
}
