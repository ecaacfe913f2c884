#include <stdio.h>
#include <string.h>
#include <stdlib.h>
typedef struct {
    int id;
    char name[16];
    double v;
} Rec;
int main(void) {
    Rec r[3] = {{1, "one", 1.5}, {2, "two", 2.5}, {3, "three", 3.5}};
    FILE *f = fopen("records.bin", "wb");
    if (!f) {
        perror("x");
        return 1;
    }
    printf("%zu\n", fwrite(r, sizeof(Rec), 3, f));
    int a[4] = {1, -2, 3, 4};
    fwrite(a, sizeof(int), 4, f);
    double d = 3.25;
    fwrite(&d, sizeof d, 1, f);
    long n = ftell(f);
    printf("%ld\n", n);
    fclose(f);
    f = fopen("records.bin", "rb");
    Rec q[3];
    printf("%zu\n", fread(q, sizeof(Rec), 3, f));
    for (int i = 0; i < 3; i++) printf("%d %s %.2f\n", q[i].id, q[i].name, q[i].v);
    int b[4];
    fread(b, sizeof *b, 4, f);
    printf("%d %d %d %d\n", b[0], b[1], b[2], b[3]);
    double e;
    size_t k = fread(&e, sizeof e, 1, f);
    printf("%zu %.2f\n", k, e);
    k = fread(&e, sizeof e, 1, f);
    printf("%zu %d\n", k, feof(f) != 0);
    fseek(f, sizeof(Rec), SEEK_SET);
    Rec one;
    fread(&one, sizeof one, 1, f);
    printf("%d %s\n", one.id, one.name);
    fclose(f);
    f = fopen("records.bin", "rb+");
    fseek(f, 2 * sizeof(Rec), SEEK_SET);
    one.id = 77;
    fwrite(&one, sizeof(one), 1, f);
    rewind(f);
    int cnt = 0;
    while (cnt < 3 && fread(&one, sizeof(Rec), 1, f) == 1) {
        printf("%d ", one.id);
        cnt++;
    }
    printf("\n");
    fclose(f);
    remove("records.bin");
    char *buf = malloc(100);
    strcpy(buf, "hello");
    f = fopen("bytes.bin", "w+b");
    fwrite(buf, 1, 5, f);
    unsigned char u[3] = {0, 255, 7};
    fwrite(u, 1, sizeof u, f);
    rewind(f);
    unsigned char in[8];
    printf("%zu\n", fread(in, 1, 8, f));
    for (int i = 0; i < 8; i++) printf("%02x ", in[i]);
    puts("");
    fclose(f);
    remove("bytes.bin");
    free(buf);
    return 0;
}
