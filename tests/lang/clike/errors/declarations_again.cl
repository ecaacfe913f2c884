#include <stdio.h>
int foo(int a, int b);
int foo(int a) { return a; }  // { error: declaration of 'foo' does not match the earlier one }
struct S { int a; int a; };  // { error: duplicate declaration 'a' }
int dup(void) { return 1; }
int dup(void) { return 2; }  // { error: duplicate function definition 'dup' }
void v(void) { return 1; }  // { error: returning value from void function }
int w(void) { return; }  // { error: 'w' must return a value }
int arr[-1];  // { error: not allowed: an array needs a positive size }
int main() {
  void x;  // { error: a variable cannot have type void }
  struct Unknown u;  // { error: variable 'u' has incomplete type struct Unknown }
  int *p = &5;  // { error: '&' needs a variable }
  int q = *3;  // { error: int cannot be dereferenced }
  p * p;  // { error: operator '*' is not allowed for int * and int * }
  return foo("a") + v();  // { error: 'foo' expects 2 argument(s) but 1 were provided }
}
