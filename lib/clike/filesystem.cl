// filesystem.cl: whole text files and paths. Functions give 1 for success; *err becomes 0, an error code, or -1 for a NULL result pointer.

void filesystem_resetError(int *err, int value) {
    if (err != NULL) *err = value;
}

// All lines of a file, joined with \n, without a final one.
int filesystem_readAllText(str path, str *out, int *err) {
    if (out == NULL) { filesystem_resetError(err, -1); return 0; }
    text f;
    str line, all = "";
    int isFirst = 1;
    assign(f, path);
    reset(f);
    int code = ioresult();
    filesystem_resetError(err, code);
    if (code != 0) { *out = ""; return 0; }
    while (!eof(f)) {
        readln(f, line);
        if (!isFirst) all += "\n";
        all += line;
        isFirst = 0;
    }
    close(f);
    *out = all;
    return 1;
}

int filesystem_writeAllText(str path, str content, int *err) {
    text f;
    assign(f, path);
    rewrite(f);
    int code = ioresult();
    filesystem_resetError(err, code);
    if (code != 0) return 0;
    fprintf(f, "%s", content);
    close(f);
    code = ioresult();
    filesystem_resetError(err, code);
    return code == 0;
}

int filesystem_readFirstLine(str path, str *out, int *err) {
    if (out == NULL) { filesystem_resetError(err, -1); return 0; }
    text f;
    str line = "";
    assign(f, path);
    reset(f);
    int code = ioresult();
    filesystem_resetError(err, code);
    *out = "";
    if (code != 0) return 0;
    if (!eof(f)) readln(f, line);
    close(f);
    *out = line;
    return 1;
}

str filesystem_joinPath(str left, str right) {
    if (strlen(left) == 0) return right;
    if (strlen(right) == 0) return left;
    int n = strlen(left);
    while (n > 1 && left[n] == '/') n--;
    int from = 1;
    while (from <= strlen(right) && right[from] == '/') from++;
    str head = copy(left, 1, n), tail = copy(right, from, strlen(right));
    if (head == "/") return head + tail;
    return head + "/" + tail;
}

// ~ and ~/... with the home directory.
str filesystem_expandUser(str path) {
    if (path == "~") return getenv("HOME");
    if (copy(path, 1, 2) != "~/") return path;
    str home = getenv("HOME");
    if (strlen(home) == 0) return path;
    return filesystem_joinPath(home, copy(path, 3, strlen(path)));
}
