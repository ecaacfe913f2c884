// clike.md 7: str is a 1-based value
void exclaim(str *s) { *s += "!"; }
str twice(str s) { s = s + s; return s; }
int main() {
    str s = "hello", t;
    t = s;
    t[1] = 'J'; t[strlen(t)] = 'y';
    printf("%s %s %d %d\n", s, t, s[0], strlen(""));
    exclaim(&s);
    printf("%s %s %s\n", s, twice("ab"), 'a' + "b" + 'c');
    printf("%d %d %d %d\n", "abc" < "abd", "Z" < "a", s == "hello!", "x" == 'x');
    s = ""; printf("%d %d %s\n", s == NULL, t != NULL, s ? "full" : "empty");
    s = "tab\there \"quoted\" \x41\101\u00e9";
    printf("%s %d\n", s, length(s));
    s = "two " "parts"; printf("%s\n", s);
    str raw = "line one
line two";
    printf("%s\n", raw);
    char c = s[1]; c++; s[1] = c; printf("%s\n", s);
    printf("%d %d %d\n", pos("part", s), pos("zz", s), pos("", s));
    printf("[%s][%s][%s]\n", copy(s, 1, 3), copy(s, 0, 3), copy(s, 5, 100));
    setlength(&s, 3); printf("%s\n", s);
    int n; itoa(1234, s); printf("%s\n", s + '/');
    printf("%d %d\n", strchr("hello", 'l'), strstr("hello", "lo"));
    printf("%d %d %d\n", strcmp("a", "b"), strcmp("b", "a"), strncmp("abc", "abd", 2));
    printf("%c%c %d\n", toupper('q'), tolower('Q'), isdigit('7') && !isdigit('x'));
    str list[3] = {"b", "c", "a"};
    for (int i = 0; i < 3; i++) for (int j = 0; j < 2; j++)
        if (list[j] > list[j + 1]) swap(&list[j], &list[j + 1]);
    printf("%s%s%s\n", list[0], list[1], list[2]);
    switch (list[0]) { case "x": printf("x\n"); break; case "a": printf("a\n"); }
    return 0;
}
