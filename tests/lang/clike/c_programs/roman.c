/* Roman numerals both ways. */
#include <stdio.h>
#include <string.h>
static const struct { int value; const char *text; } table[] = {
    {1000, "M"}, {900, "CM"}, {500, "D"}, {400, "CD"}, {100, "C"}, {90, "XC"}, {50, "L"},
    {40, "XL"}, {10, "X"}, {9, "IX"}, {5, "V"}, {4, "IV"}, {1, "I"},
};
static char *toRoman(int n, char *out) {
    *out = '\0';
    for (size_t i = 0; i < sizeof table / sizeof table[0]; i++)
        while (n >= table[i].value) {
            strcat(out, table[i].text);
            n -= table[i].value;
        }
    return out;
}
static int fromRoman(const char *s) {
    int n = 0;
    while (*s)
        for (unsigned i = 0; i < 13; i++) {
            size_t len = strlen(table[i].text);
            if (strncmp(s, table[i].text, len) == 0) {
                n += table[i].value;
                s += len;
                break;
            }
        }
    return n;
}
int main(void) {
    char buf[32];
    int years[] = {1, 4, 9, 14, 40, 90, 400, 1984, 1999, 2024, 3888};
    for (unsigned i = 0; i < sizeof years / sizeof *years; i++)
    {
        toRoman(years[i], buf);
        printf("%d %s %d\n", years[i], buf, fromRoman(buf));
    }
    return 0;
}
