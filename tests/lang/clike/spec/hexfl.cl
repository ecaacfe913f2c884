int main() {
    printf("%g %a\n",0x1.8p1,1.0);
    return 0;
}
