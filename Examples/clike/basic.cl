// basic.cl: an interpreter for BASIC: LET, PRINT, INPUT, IF .. THEN, GOTO, GOSUB, RETURN, FOR .. NEXT, DIM, END and REM, whole numbers and strings.
// The program comes first on standard input; behind a line RUN stands its input.

const int MAX_LINES = 500, MAX_DEPTH = 50, MAX_ARRAY = 1000;

// ---- the program: lines in order of their numbers ----

struct Line { int number; str text; };
struct Line program[500];
int lineCount;

// ---- what runs it ----

struct Loop { str variable; int limit; int step; int line; };
struct Array { str name; int size; int values[1000]; };

struct Machine {
    int numbers[26];             // A to Z
    str strings[26];             // A$ to Z$
    int returns[50]; int returnCount;
    struct Loop loops[50]; int loopCount;
    struct Array arrays[5]; int arrayCount;
    int line;                    // that runs
    int isRunning;
};
struct Machine m;

// ---- a scanner over one line ----

str source;                      // the line that is scanned
int at;                          // the next character, from 1

void fail(str message) {
    if (m.isRunning) printf("error in line %d: %s\n", program[m.line].number, message);
    m.isRunning = 0;
}

void skipBlanks() { while (at <= strlen(source) && source[at] == ' ') at++; }

int peek() {
    skipBlanks();
    return at <= strlen(source) ? source[at] : 0;
}

int accept(str word) {
    skipBlanks();
    int n = strlen(word);
    if (strings_toUpper(copy(source, at, n)) != word) return 0;
    if (isalpha(word[1]) && at + n <= strlen(source) && isalpha(source[at + n])) return 0;
    at += n;
    return 1;
}

void expect(str word) { if (!accept(word)) fail("expected " + word); }

import "strings.cl";

// ---- expressions ----

int expression();

int variableIndex() {
    int c = toupper(peek());
    if (c < 'A' || c > 'Z') { fail("variable expected"); return 0; }
    at++;
    return c - 'A';
}

struct Array *findArray(int letter) {
    str name = tochar('A' + letter);
    for (int i = 0; i < m.arrayCount; i++) {
        if (m.arrays[i].name == name) return &m.arrays[i];
    }
    fail("no array " + name);
    return NULL;
}

// A(i): the element; NULL after an error.
int *element(int letter) {
    struct Array *a = findArray(letter);
    expect("(");
    int i = expression();
    expect(")");
    if (a == NULL) return NULL;
    if (i < 0 || i > a->size) { fail("index " + inttostr(i) + " outside of the array"); return NULL; }
    return &a->values[i];
}

int number() {
    int n = 0;
    while (isdigit(peek())) {
        n = n * 10 + source[at] - '0';
        at++;
    }
    return n;
}

int factor() {
    int c = peek();
    if (accept("(")) {
        int v = expression();
        expect(")");
        return v;
    }
    if (accept("-")) return -factor();
    if (accept("ABS")) { int v = factor(); return v < 0 ? -v : v; }
    if (accept("LEN")) {
        expect("(");
        int v = variableIndex();
        expect("$");
        expect(")");
        return strlen(m.strings[v]);
    }
    if (isdigit(c)) return number();
    int letter = variableIndex();
    if (!m.isRunning) return 0;
    if (peek() == '(') {
        int *e = element(letter);
        return e == NULL ? 0 : *e;
    }
    return m.numbers[letter];
}

int term() {
    int v = factor();
    while (m.isRunning) {
        if (accept("*")) v *= factor();
        else if (accept("/")) {
            int d = factor();
            if (d == 0) { fail("division by zero"); return 0; }
            v /= d;
        } else if (accept("MOD")) {
            int d = factor();
            if (d == 0) { fail("division by zero"); return 0; }
            v %= d;
        } else break;
    }
    return v;
}

int expression() {
    int v = term();
    while (m.isRunning) {
        if (accept("+")) v += term();
        else if (accept("-")) v -= term();
        else break;
    }
    return v;
}

int isString() {
    int c = peek();
    return c == '"' || (isalpha(c) && at < strlen(source) && source[at + 1] == '$');
}

str stringValue() {
    str s = "";
    do {
        if (accept("\"")) {
            while (at <= strlen(source) && source[at] != '"') { s += source[at]; at++; }
            at++;
        } else {
            int v = variableIndex();
            expect("$");
            s += m.strings[v];
        }
    } while (m.isRunning && accept("+"));
    return s;
}

int condition() {
    if (isString()) {
        str a = stringValue();
        if (accept("<>")) return a != stringValue();
        expect("=");
        return a == stringValue();
    }
    int a = expression();
    if (accept("<>")) return a != expression();
    if (accept("<=")) return a <= expression();
    if (accept(">=")) return a >= expression();
    if (accept("<")) return a < expression();
    if (accept(">")) return a > expression();
    if (accept("=")) return a == expression();
    return a != 0;
}

// ---- statements ----

int findLine(int number) {
    int low = 0, high = lineCount;
    while (low < high) {
        int middle = (low + high) / 2;
        if (program[middle].number < number) low = middle + 1; else high = middle;
    }
    if (low < lineCount && program[low].number == number) return low;
    fail("no line " + inttostr(number));
    return m.line;
}

void print() {
    int endsLine = 1;
    while (m.isRunning && peek() != 0 && peek() != ':') {
        if (accept(";")) endsLine = 0;
        else if (accept(",")) { printf("\t"); endsLine = 0; }
        else {
            str text = isString() ? stringValue() : inttostr(expression());
            if (m.isRunning) printf("%s", text);
            endsLine = m.isRunning;
        }
    }
    if (endsLine) printf("\n");
}

void assignment() {
    int letter = variableIndex();
    if (accept("$")) {
        expect("=");
        m.strings[letter] = stringValue();
    } else if (peek() == '(') {
        int *e = element(letter);
        expect("=");
        int v = expression();
        if (e != NULL) *e = v;
    } else {
        expect("=");
        m.numbers[letter] = expression();
    }
}

void input() {
    if (peek() == '"') { printf("%s", stringValue()); expect(";"); }
    int letter = variableIndex();
    str line = "";
    readln(line);
    if (accept("$")) m.strings[letter] = line; else m.numbers[letter] = atoi(line);
}

void beginLoop() {
    if (m.loopCount == MAX_DEPTH) { fail("too many loops"); return; }
    struct Loop *l = &m.loops[m.loopCount++];
    int letter = variableIndex();
    l->variable = tochar('A' + letter);
    expect("=");
    m.numbers[letter] = expression();
    expect("TO");
    l->limit = expression();
    l->step = accept("STEP") ? expression() : 1;
    l->line = m.line;
}

int endLoop(int next) {
    if (m.loopCount == 0) { fail("NEXT without FOR"); return next; }
    struct Loop *l = &m.loops[m.loopCount - 1];
    int letter = l->variable[1] - 'A';
    if (peek() != 0 && variableIndex() != letter) { fail("wrong variable"); return next; }
    m.numbers[letter] += l->step;
    int goesOn = l->step > 0 ? m.numbers[letter] <= l->limit : m.numbers[letter] >= l->limit;
    if (goesOn) return l->line + 1;
    m.loopCount--;
    return next;
}

void dimension() {
    int letter = variableIndex();
    expect("(");
    int size = expression();
    expect(")");
    if (m.arrayCount == 5 || size < 0 || size >= MAX_ARRAY) { fail("too many or too large arrays"); return; }
    m.arrays[m.arrayCount].name = tochar('A' + letter);
    m.arrays[m.arrayCount].size = size;
    m.arrayCount++;
}

// Runs the rest of the line; gives the line to run next.
int statement(int next) {
    if (accept("REM")) return next;
    if (accept("PRINT")) { print(); return next; }
    if (accept("INPUT")) { input(); return next; }
    if (accept("GOTO")) return findLine(expression());
    if (accept("FOR")) { beginLoop(); return next; }
    if (accept("NEXT")) return endLoop(next);
    if (accept("DIM")) { dimension(); return next; }
    if (accept("GOSUB")) {
        if (m.returnCount == MAX_DEPTH) { fail("too many GOSUBs"); return next; }
        m.returns[m.returnCount++] = next;
        return findLine(expression());
    }
    if (accept("RETURN")) {
        if (m.returnCount == 0) { fail("RETURN without GOSUB"); return next; }
        return m.returns[--m.returnCount];
    }
    if (accept("IF")) {
        int holds = condition();
        expect("THEN");
        if (!holds || !m.isRunning) return next;
        return isdigit(peek()) ? findLine(number()) : statement(next);
    }
    if (accept("END")) { m.isRunning = 0; return next; }
    (void)accept("LET");
    assignment();
    return next;
}

// ---- the main program ----

void addLine(int number, str text) {
    int i = lineCount++;
    for (; i > 0 && program[i - 1].number >= number; i--) program[i] = program[i - 1];
    program[i].number = number;
    program[i].text = text;
}

int load() {
    str line;
    while (!eof()) {
        readln(line);
        if (line == "RUN") return 1;
        source = line;
        at = 1;
        if (isdigit(peek()) && lineCount < MAX_LINES) {
            int n = number();
            addLine(n, copy(line, at, strlen(line)));
        }
    }
    return 0;
}

int main() {
    if (!load()) { printf("no RUN\n"); return 1; }
    m.isRunning = 1;
    int next = 0;
    while (m.isRunning && next < lineCount) {
        m.line = next;
        source = program[next].text;
        at = 1;
        next = statement(next + 1);
        if (m.isRunning && next == m.line + 1 && peek() != 0 && strings_toUpper(copy(source, 1, 5)) == "PRINT") fail("end of line expected");
    }
    return 0;
}
