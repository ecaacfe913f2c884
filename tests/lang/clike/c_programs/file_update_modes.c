#include <stdio.h>
int main() {
    char b[32];
    FILE *f = fopen("clike_update_test.tmp", "w"); fputs("hello world\n", f); fclose(f);
    f = fopen("clike_update_test.tmp", "r+"); fgets(b, 6, f); printf("[%s]\n", b); fseek(f, 6, SEEK_SET); fputs("WORLD", f); rewind(f); fgets(b, 32, f); printf("%s", b); fclose(f);
    f = fopen("clike_update_test.tmp", "a+"); fputs("more\n", f); rewind(f); while (fgets(b, 32, f)) printf("> %s", b); fclose(f);
    remove("clike_update_test.tmp");
    return 0;
}
