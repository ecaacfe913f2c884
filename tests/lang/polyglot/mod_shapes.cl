// What programs in Pascal and Tiny use.
struct Point { int x; int y; };
typedef struct { str name; double weight; } Item;
typedef int (*Operation)(int);
typedef int Grid[2][3];
enum Colour { RED, GREEN = 5, BLUE };
const int LIMIT = 40 + 2;
const double RATIO = 0.25;
int calls = 10;
struct Point origin = {7, 8};
static int hidden = 3;

int Area(int w, int h) { calls++; return w * h; }
struct Point makePoint(int x, int y) { struct Point p = {x, y}; return p; }
int lengthSquared(struct Point p) { return p.x * p.x + p.y * p.y; }
void movePoint(struct Point *p, int dx, int dy) { p->x += dx; p->y += dy; }
void swapInts(int *a, int *b) { int t = *a; *a = *b; *b = t; }
int sumGrid(int *g, int n) { int s = 0; for (int i = 0; i < n; i++) s += g[i]; return s; }
str join(str a, str b) { return a + "-" + b; }
double half(double x) { return x / 2; }
bool isBig(int n) { return n > 100; }
int apply(Operation f, int n) { return f(n) + hidden; }
static int twice(int x) { return 2 * x; }
Operation doubler() { return twice; }
Item makeItem(str name) { Item i; i.name = name; i.weight = 1.5; return i; }
