/* Caesar and Vigenere ciphers, ROT13, letter statistics. */
#include <stdio.h>
#include <ctype.h>
#include <string.h>
static char rotate(char c, int k) {
    if (isupper(c)) return 'A' + (c - 'A' + k + 26) % 26;
    if (islower(c)) return 'a' + (c - 'a' + k + 26) % 26;
    return c;
}
static void caesar(char *s, int k) { for (; *s; s++) *s = rotate(*s, k); }
static void vigenere(char *s, const char *key, int sign) {
    int n = strlen(key), j = 0;
    for (int i = 0; s[i]; i++)
        if (isalpha(s[i])) s[i] = rotate(s[i], sign * (tolower(key[j++ % n]) - 'a'));
}
int main(void) {
    char text[] = "The Quick Brown Fox, 1999!";
    int count[26] = {0};
    caesar(text, 3);
    printf("%s\n", text);
    caesar(text, -3);
    printf("%s\n", text);
    vigenere(text, "Lemon", 1);
    printf("%s\n", text);
    vigenere(text, "Lemon", -1);
    printf("%s\n", text);
    for (char *p = text; *p; ++p)
        if (isalpha(*p)) ++count[tolower(*p) - 'a'];
    for (int i = 0; i < 26; i++)
        if (count[i] > 1) printf("%c:%d ", 'a' + i, count[i]);
    printf("\n");
    return 0;
}
