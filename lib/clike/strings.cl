// strings.cl: searching, trimming, padding and changing strings. Case means ASCII case; flags are 1 or 0.

int strings_isWhitespace(str c) {
    return c == " " || c == "\t" || c == "\n" || c == "\r" || c == "\v" || c == "\f";
}

// The first character of pad, a blank if there is none.
str strings_resolvePadChar(str pad) {
    if (strlen(pad) == 0) return " ";
    return copy(pad, 1, 1);
}

int strings_contains(str hay, str needle) { return pos(needle, hay) > 0; }

int strings_startsWith(str s, str prefix) { return copy(s, 1, strlen(prefix)) == prefix; }

int strings_endsWith(str s, str suffix) {
    int n = strlen(suffix), length = strlen(s);
    return n <= length && copy(s, length - n + 1, n) == suffix;
}

str strings_trimLeft(str s) {
    int i = 1, n = strlen(s);
    while (i <= n && strings_isWhitespace(copy(s, i, 1))) i++;
    return copy(s, i, n);
}

str strings_trimRight(str s) {
    int n = strlen(s);
    while (n > 0 && strings_isWhitespace(copy(s, n, 1))) n--;
    return copy(s, 1, n);
}

str strings_trim(str s) { return strings_trimLeft(strings_trimRight(s)); }

str strings_repeat(str s, int count) {
    str result = "";
    for (int i = 0; i < count; i++) result += s;
    return result;
}

str strings_padLeft(str s, int width, str pad) {
    return strings_repeat(strings_resolvePadChar(pad), width - strlen(s)) + s;
}

str strings_padRight(str s, int width, str pad) {
    return s + strings_repeat(strings_resolvePadChar(pad), width - strlen(s));
}

str strings_toUpper(str s) {
    for (int i = 1; i <= strlen(s); i++) s[i] = toupper(s[i]);
    return s;
}

str strings_toLower(str s) {
    for (int i = 1; i <= strlen(s); i++) s[i] = tolower(s[i]);
    return s;
}

// The characters in the order of their codes.
str strings_sortCharacters(str s) {
    for (int i = 2; i <= strlen(s); i++) {
        char c = s[i];
        int j = i - 1;
        while (j >= 1 && s[j] > c) { s[j + 1] = s[j]; j--; }
        s[j + 1] = c;
    }
    return s;
}
