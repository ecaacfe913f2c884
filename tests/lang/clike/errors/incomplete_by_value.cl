struct T later(void);
union U nothing() { }              // error: union U is not defined yet|struct U is not defined yet
int take(struct T t) { return t.x; }
int bad(struct V v) { return 0; }   // error: struct V is not defined yet
struct T { int x; };
int main() { return 0; }
