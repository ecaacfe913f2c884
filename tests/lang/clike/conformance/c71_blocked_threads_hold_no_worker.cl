chan<int> c;
void work() { c.collect(); }
void giver() { for (int i = 0; i < 15; i++) c.push(i); }
int main() {
    int t[15];
    c = chan<int>(1);
    for (int i = 0; i < 15; i++) t[i] = spawn work();
    go giver();
    for (int i = 0; i < 15; i++) join t[i];
    printf("all end\n");
    return 0;
}
