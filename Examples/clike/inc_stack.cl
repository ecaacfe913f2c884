// A module: what is not static can be used by the program that imports it.
const int STACK_MAX = 16;
static int items[16];
static int count = 0;

int depth() { return count; }
void push(int x) { items[count++] = x; }
int pop() { return items[--count]; }
