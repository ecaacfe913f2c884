// zlib: a checksum, and bytes packed and unpacked
// test: needs libz.so.1
extern "z" unsigned long crc32(unsigned long crc, str text, unsigned int length);
extern "z" int compress(byte *packed, unsigned long *size, str text, unsigned long length);
extern "libz.so.1" int uncompress(char *text, unsigned long *size, byte *packed, unsigned long length);

int main() {
    byte packed[1000];
    char text[10000];
    unsigned long size = 1000, length = 10000;
    str s = "";
    int i;
    printf("%lu\n", crc32(0, "The quick brown fox jumps over the lazy dog", 43));
    for (i = 0; i < 300; i++) s = s + "all work and no play ";
    printf("%d ", compress(packed, &size, s, strlen(s)));
    printf("%d\n", size < 100);
    printf("%d ", uncompress(text, &length, packed, size));
    printf("%lu %.20s\n", length, text);
    length = 10;
    printf("%d\n", uncompress(text, &length, packed, size));
    return 0;
}
