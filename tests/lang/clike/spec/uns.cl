int main() {
    unsigned int u=0;
    u--;
    unsigned char c=255;
    c++;
    short s=32767;
    s++;
    unsigned long l=0;
    l--;
    printf("%u %d %d %lu\n",u,c,s,l);
    return 0;
}
