/* Plain C: a scanner with goto between its states, over a char pointer. */
#include <ctype.h>
#include <stdio.h>
#include <string.h>

static const char *keywords[] = {"if", "else", "while", "return", NULL};

static int isKeyword(const char *s) {
    for (const char **k = keywords; *k != NULL; k++) {
        if (strcmp(*k, s) == 0) return 1;
    }
    return 0;
}

static void scan(const char *p) {
    char text[64];
    char *t;
next:
    while (isspace((unsigned char)*p)) p++;
    t = text;
    if (*p == '\0') return;
    if (isalpha((unsigned char)*p) || *p == '_') goto word;
    if (isdigit((unsigned char)*p)) goto number;
    if (*p == '"') goto string;
    printf("sign    %c", *p);
    if ((p[0] == '=' || p[0] == '<') && p[1] == '=') printf("%c", *++p);
    printf("\n");
    p++;
    goto next;
word:
    while (isalnum((unsigned char)*p) || *p == '_') *t++ = *p++;
    *t = '\0';
    printf("%-7s %s\n", isKeyword(text) ? "keyword" : "name", text);
    goto next;
number:
    do *t++ = *p++;
    while (isdigit((unsigned char)*p) || *p == '.');
    *t = '\0';
    printf("number  %s\n", text);
    goto next;
string:
    for (p++; *p != '"' && *p != '\0'; p++) {
        if (*p == '\\' && p[1] != '\0') p++;
        *t++ = *p;
    }
    *t = '\0';
    printf("string  %s\n", text);
    if (*p == '"') p++;
    goto next;
}

int main(void) {
    scan("while (x1 <= 3.25) { s = \"a \\\"b\\\"\"; return y == 0; }");
    return 0;
}
