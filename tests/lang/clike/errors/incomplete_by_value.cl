union U nothing() { }              // error: union U is not defined yet|struct U is not defined yet
int bad(struct V v) { return 0; }   // error: parameter cannot have type struct V
int main() { return 0; }
