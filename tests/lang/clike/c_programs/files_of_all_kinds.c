#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <errno.h>
#include <ctype.h>
/* file I/O: text, binary, seek, update, ungetc, errors, tmpfile, setvbuf, rewind, fscanf loops, getline, remove/rename */
struct Rec { int id; char name[12]; double bal; short flags; unsigned char t; };
static long fsize(FILE *f) { long at = ftell(f), n; fseek(f, 0, SEEK_END); n = ftell(f); fseek(f, at, SEEK_SET); return n; }
int main(void) {
    FILE *f = fopen("t.txt", "w"); if (!f) { perror("open"); return 1; }
    fprintf(f, "%d %s %.2f\n", 1, "one", 1.5); fputs("second line\n", f); fputc('x', f); putc('y', f); fwrite("abc\n", 1, 4, f); printf("%d\n", fclose(f));
    f = fopen("t.txt", "r"); char buf[64]; int n; double d; char w[16]; printf("%d ", fscanf(f, "%d %15s %lf", &n, w, &d)); printf("%d %s %g\n", n, w, d); fgetc(f); while (fgets(buf, sizeof buf, f)) { buf[strcspn(buf, "\n")] = 0; printf("[%s]\n", buf); } printf("%d %d\n", feof(f) != 0, ferror(f)); rewind(f); int c, lines = 0; while ((c = getc(f)) != EOF) lines += c == '\n'; printf("%d %d\n", lines, feof(f)); clearerr(f); printf("%d\n", feof(f)); fclose(f);
    f = fopen("t.txt", "a"); printf("%ld\n", ftell(f) >= 0 ? fsize(f) : -1); fputs("appended\n", f); fclose(f); f = fopen("t.txt", "r"); printf("%ld\n", fsize(f)); fseek(f, -9, SEEK_END); fgets(buf, 64, f); printf("%s", buf); fseek(f, 2, SEEK_SET); fseek(f, 1, SEEK_CUR); c = fgetc(f); printf("%c %ld\n", c, ftell(f)); ungetc('Q', f); c = fgetc(f); printf("%c%c\n", c, fgetc(f)); fclose(f);
    struct Rec rs[3] = {{1, "ann", 10.5, -1, 200}, {2, "bob", -3.25, 7, 1}, {3, "cy", 0, 0, 0}}, r; f = fopen("r.bin", "wb+"); printf("%zu\n", fwrite(rs, sizeof(struct Rec), 3, f)); fseek(f, sizeof(struct Rec), SEEK_SET); fread(&r, sizeof r, 1, f); printf("%d %s %g %d %d\n", r.id, r.name, r.bal, r.flags, r.t); r.bal = 99.5; fseek(f, -(long)sizeof r, SEEK_CUR); fwrite(&r, sizeof r, 1, f); rewind(f); n = 0; while (fread(&r, sizeof r, 1, f) == 1) { printf("%d:%g ", r.id, r.bal); n++; } printf("%d %zu %ld\n", n, sizeof r, fsize(f)); fclose(f);
    f = fopen("missing/file", "r"); printf("%d %s\n", f == NULL, strerror(errno)); printf("%d ", rename("t.txt", "u.txt")); printf("%d\n", remove("u.txt")); n = remove("u.txt"); printf("%d %d\n", n, errno == ENOENT);
    int ints[5] = {1, 256, 65536, -1, 7}; f = fopen("i.bin", "wb"); fwrite(ints, sizeof(int), 5, f); fclose(f); f = fopen("i.bin", "rb"); unsigned char bytes[20]; printf("%zu: ", fread(bytes, 1, 20, f)); for (int i = 0; i < 20; i++) printf("%02x", bytes[i]); puts(""); rewind(f); int back[5]; printf("%zu ", fread(back, 4, 10, f)); printf("%d %d\n", back[2], back[3]); fclose(f); remove("i.bin"); remove("r.bin");
    f = fopen("d.csv", "w+"); fprintf(f, "a,b,c\n1,2.5,x y\n3,,z\n"); rewind(f); char *line = NULL; size_t cap = 0; ssize_t len; while ((len = getline(&line, &cap, f)) != -1) { line[len - 1] = 0; char *p = line, *q; int col = 0; do { q = strchr(p, ','); if (q) *q = 0; printf("%d=<%s> ", col++, p); if (q) p = q + 1; } while (q); puts(""); } free(line); fclose(f); remove("d.csv");
    f = tmpfile(); if (f) { setvbuf(f, NULL, _IOFBF, 1024); fputs("tmp 42 0x2a 052", f); rewind(f); int a, b, e; printf("%d ", fscanf(f, "tmp %i %i %i", &a, &b, &e)); printf("%d %d %d\n", a, b, e); printf("%d\n", fscanf(f, "%d", &a)); fclose(f); }
    f = fopen("n.txt", "w"); for (int i = 0; i < 5; i++) fprintf(f, "%d,%d;", i, i * i); fclose(f); f = fopen("n.txt", "r"); int x, y, sum = 0; while (fscanf(f, "%d,%d;", &x, &y) == 2) sum += x * y; printf("%d\n", sum); fpos_t pos; rewind(f); fgetpos(f, &pos); fscanf(f, "%d", &x); fsetpos(f, &pos); printf("%d\n", fgetc(f)); fclose(f); remove("n.txt");
    freopen("out.txt", "w", stderr); fprintf(stderr, "to file\n"); fflush(stderr); f = fopen("out.txt", "r"); printf("%s", fgets(buf, 64, f)); fclose(f); remove("out.txt"); char *mode = "rx"; f = fopen("e.txt", "w"); fclose(f); f = fopen("e.txt", "r"); printf("%d %d\n", fgetc(f), fgets(buf, 10, f) == NULL); printf("%d\n", fputc('a', f)); printf("%d\n", ferror(f) != 0); fclose(f); remove("e.txt");
    printf("%d\n", putchar(65)); fprintf(stdout, "%5.2f|%-8s|%c\n", 3.14159, "left", 'c'); fflush(stdout); return ferror(stdout);
}
