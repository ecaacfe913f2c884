/* Strings that expressions make, and what functions keep of them after the call that they were made for. */
struct pair { str a; str b; };
str global, other;
struct pair kept;
str list[4];

void disturb() {
    str s, t;
    int k, i;
    for (k = 1; k <= 60; k++) {
        s = "";
        for (i = 0; i < k; i++) s += "#";
        t = copy(s + s, 1, k);
        if (t != s) printf("wrong\n");
    }
}

void keep(str s, int at) {
    global = s;
    kept.a = s;
    list[at] = s;
    s += "!";
    other = s;
    kept.b = s + s;
}

str same(str s) { return s; }
str longer(str s) { s += "+"; return s; }
str chosen(str a, str b, int first) { return first ? a : b; }
str through(str *p, str s) { str t = s; t += "."; *p = t; return t; }
str *place(str s) { str *p = &list[3]; *p = s; return p; }

str builder(int n) {
    str line = "", word;
    int k;
    for (k = 1; k <= n; k++) {
        word = inttostr(k);
        if (k > 1) line += ", ";
        line += word;
        if (k == 3) other = line;
        if (k == n) return line + ".";
    }
    return line;
}

int main() {
    str s;
    int i;
    keep(copy("alphabet", 2, 4), 0); disturb();
    printf("%s %s %s %s %s\n", global, kept.a, list[0], other, kept.b);
    for (i = 1; i <= 3; i++) keep(copy(copy("ALPHABET", i, 4) + inttostr(i), 2, 9), i);
    disturb();
    printf("%s %s %s %s %s\n", list[1], list[2], list[3], other, kept.b);
    s = same(copy("same text", 1, 6)); disturb(); printf("%s\n", s);
    s = longer(longer(same(copy("longer", 1, 4)))); disturb(); printf("%s\n", s);
    s = chosen(copy("first", 1, 4), copy("second", 1, 4), 1) + chosen(copy("first", 1, 4), copy("second", 1, 4), 0); disturb(); printf("%s\n", s);
    s = through(&other, copy("through", 1, 5)); disturb(); printf("%s %s\n", s, other);
    s = *place(copy("pointer", 1, 5)); disturb(); printf("%s %s\n", s, list[3]);
    s = builder(5); disturb(); printf("%s %s\n", s, other);
    s = builder(40); disturb(); printf("%d %s\n", strlen(s), other);
    s = copy(same(copy("upper", 1, 4)), 2, 2) + copy(copy("upper", 1, 4), 0, 9); disturb(); printf("%s\n", s);
    printf("%d %d\n", copy("abcdef", 2, 3) == copy("xbcd", 2, 3), strlen(copy("abcdef", 2, 3) + "x"));
    for (i = 0, s = ""; i < 100; i++) s += same(inttostr(i % 10));
    printf("%d %c\n", strlen(s), s[99]);
    return 0;
}
