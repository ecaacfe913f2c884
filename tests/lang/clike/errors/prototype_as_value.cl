int later(int x);                       
int (*early)(int) = later;              // error: function 'later' is declared but never defined
int other(int x);
int main() { int (*f)(int) = &other; return f(1) + early(2); }   // error: function 'other' is declared but never defined
