/* Wide characters: literals, the wcs functions, conversions from and to bytes, wide output. */
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <wchar.h>
#include <wctype.h>

#define TEXT(x) L##x

static const wchar_t *names[] = {L"alpha", L"βήτα", L"gamma"};
static wchar_t fixed[8] = L"seven";

struct entry { wchar_t name[12]; const wchar_t *note; };

static void reverse(wchar_t *s) {
    for (size_t i = 0, n = wcslen(s); i < n / 2; i++) {
        wchar_t t = s[i];
        s[i] = s[n - 1 - i];
        s[n - 1 - i] = t;
    }
}

static int words(const wchar_t *s) {
    int n = 0, inside = 0;
    for (; *s; s++) {
        if (iswspace(*s)) inside = 0;
        else if (!inside) inside = 1, n++;
    }
    return n;
}

int main(void) {
    if (setlocale(LC_ALL, "C.UTF-8") == NULL) setlocale(LC_ALL, "");
    wchar_t w[] = L"Hello";
    const wchar_t *p = L"wörld", *joined = L"one " "two " L"three";
    wchar_t buf[40];
    wprintf(L"%ls %ls %d\n", w, p, (int)wcslen(p));
    wcscpy(buf, w);
    wcscat(buf, L", ");
    wcscat(buf, p);
    wprintf(L"%ls|%lc|%5d|%%|%-8ls|%.2ls\n", buf, L'ö', 42, L"ab", L"xyz");
    for (size_t i = 0; i < wcslen(buf); i++) buf[i] = towupper(buf[i]);
    wprintf(L"%ls\n", buf);
    for (wchar_t *c = buf; *c; c++) *c = towlower(*c);
    wprintf(L"%ls %d\n", buf, words(joined));
    wprintf(L"%d %d %d %d\n", wcscmp(L"abc", L"abd") < 0, wcsncmp(L"abc", L"abd", 2), (int)(wcschr(buf, L'l') - buf), (int)(wcsrchr(buf, L'l') - buf));
    wprintf(L"%ls %d\n", wcsstr(joined, L"two"), (int)wcsspn(L"aabbc", L"ab"));
    char mb[64];
    size_t n = wcstombs(mb, p, sizeof mb);
    wprintf(L"%d %s\n", (int)n, mb);
    wchar_t back[32];
    n = mbstowcs(back, mb, 32);
    wprintf(L"%d %ls %d\n", (int)n, back, wcscmp(back, p));
    wprintf(L"%d %d %d %d\n", (int)sizeof(wchar_t), iswalpha(L'a') != 0, iswdigit(L'x') != 0, (int)sizeof(L"abc"));
    wchar_t s2[40];
    int k = swprintf(s2, 40, L"%d-%ls-%s", 5, L"ab", "cd");
    wprintf(L"%ls %d\n", s2, k);
    wprintf(L"%d\n", swprintf(s2, 4, L"%d", 123456));
    wchar_t *end;
    long v = wcstol(L"  123abc", &end, 10);
    wprintf(L"%ld %ls %.2f\n", v, end, wcstod(L"2.5", NULL));
    for (int i = 0; i < 3; i++) {
        wcsncpy(buf, names[i], 39);
        reverse(buf);
        wprintf(L"%ls ", buf);
    }
    wprintf(L"\n%ls %d\n", fixed, fixed[7] == L'\0');
    struct entry e[2] = {{L"first", L"note 1"}, {.name = L"second", .note = TEXT("note 2")}};
    wprintf(L"%ls/%ls %ls/%ls\n", e[0].name, e[0].note, e[1].name, e[1].note);
    wchar_t line[] = L"a,b;;c", *save, *t;
    for (t = wcstok(line, L",;", &save); t != NULL; t = wcstok(NULL, L",;", &save)) wprintf(L"[%ls]", t);
    wmemset(buf, L'*', 5);
    buf[5] = L'\0';
    wprintf(L" %ls\n", buf);
    wchar_t c;
    const char *euro = "\xE2\x82\xAC" "5";
    int used = mbtowc(&c, euro, strlen(euro));
    char out[MB_CUR_MAX + 1];
    int made = wctomb(out, c);
    out[made] = '\0';
    wprintf(L"%d %x %d %s %d\n", used, (unsigned)c, made, out, L'\x20AC' == c);
    fputws(L"done", stdout);
    putwchar(L'\n');
    switch (w[0]) {
    case L'H': fwprintf(stdout, L"capital %lc\n", (wint_t)w[0]); break;
    default: break;
    }
    return 0;
}
