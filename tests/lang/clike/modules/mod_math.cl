import "mod_base.cl";
int moduleCount = baseStart + 1;
struct Vec { int x, y; };
struct Vec addVec(struct Vec a, struct Vec b) { a.x += b.x; a.y += b.y; baseCalls++; return a; }
