// A calculator by recursive descent: variables, functions, comments on errors. One expression a line.
#define MAX_VARS 26

str line;
int at;
bool failed;
double vars[MAX_VARS];
struct { str name; double (*f)(double); } functions[] = {
    {"sqrt", fn (double x) { return sqrt(x); }}, {"sin", fn (double x) { return sin(x); }}, {"abs", fn (double x) { return fabs(x); }}};

double expr();

char peek() {
    while (at <= length(line) && line[at] == ' ') at++;
    return at <= length(line) ? line[at] : '\0';
}

bool accept(char c) {
    if (peek() != c) return false;
    at++;
    return true;
}

double fail(str message) {
    if (!failed) printf("  %*s^ %s\n", at - 1, "", message);
    failed = true;
    return 0;
}

double number() {
    int start = at, code;
    while (at <= length(line) && (isdigit(line[at]) || line[at] == '.')) at++;
    double x;
    val(copy(line, start, at - start), &x, &code);
    return code == 0 ? x : fail("bad number");
}

double name() {
    str word = "";
    while (at <= length(line) && isalpha(line[at])) word += line[at++];
    if (length(word) == 1) return vars[ord(word) - 'a'];
    for (int i = 0; i <= high(functions); i++) {
        if (functions[i].name != word) continue;
        if (!accept('(')) return fail("'(' expected");
        double x = expr();
        if (!accept(')')) return fail("')' expected");
        return functions[i].f(x);
    }
    return fail("unknown name " + word);
}

double primary() {
    char c = peek();
    if (isdigit(c) || c == '.') return number();
    if (islower(c)) return name();
    if (accept('-')) return -primary();
    if (!accept('(')) return fail("number expected");
    double x = expr();
    return accept(')') ? x : fail("')' expected");
}

double power() {
    double x = primary();
    return accept('^') ? pow(x, power()) : x;
}

double term() {
    double x = power();
    while (!failed) {
        if (accept('*')) x *= power();
        else if (accept('/')) {
            double y = power();
            if (y == 0 && !failed) return fail("division by zero");
            x /= y;
        } else return x;
    }
    return x;
}

double expr() {
    double x = term();
    while (!failed) {
        if (accept('+')) x += term();
        else if (accept('-')) x -= term();
        else return x;
    }
    return x;
}

int main() {
    while (!eof()) {
        readln(line);
        printf("> %s\n", line);
        at = 1;
        failed = false;
        int target = -1;
        if (length(line) > 2 && islower(line[1]) && line[2] == '=') {
            target = line[1] - 'a';
            at = 3;
        }
        double x = expr();
        if (!failed && peek() != '\0') fail("operator expected");
        if (failed) continue;
        if (target >= 0) vars[target] = x;
        printf("  %g\n", x);
    }
    return 0;
}
