struct Node { struct Node *next; };
extern "c" void a(int *p); // error: parameter 1 leads to int or float, which are 64 bits wide here
extern "c" void b(struct Node n); // error: parameter 1 leads to strings, pointers
extern "c" void c(...); // error: it has variable arguments and no parameter before them
extern "c" str d(float *x); // error: parameter 1 leads to int or float
extern "c" void e(int x);
int main() {
    e(1, 2); // error: 'e' expects 1|arguments
    e("x"); // error: argument 1
    return 0;
}
