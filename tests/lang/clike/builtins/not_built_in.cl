// Names of routines that this build lacks compile; programs ask first. A call is an error with its own text.
void drawline(int x) { printf("the program's own: %d\n", x); }
int main() {
    if (hasextbuiltin("yyjson", "YyjsonRead")) {
        int doc = YyjsonRead("{}");
        double d = YyjsonGetNumber(YyjsonGetRoot(doc)) * 2.0;
        str kind = YyjsonGetType(doc);
        printf("%f %s\n", d, kind);
    } else printf("no JSON\n");
    drawline(1);
    str s = jsonget("{}", "a");
    return 0;
}
