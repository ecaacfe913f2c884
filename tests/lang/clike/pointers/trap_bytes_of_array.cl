static void dump(const char *bytes, int n) {
    const unsigned char *b = (const unsigned char *)bytes;
    for (int i = 0; i < n; i++)
        printf("%02x ", b[i]);
}
int main(void) {
    int a[2] = {258, 3};
    dump((char *)a, 8);
    return 0;
}
