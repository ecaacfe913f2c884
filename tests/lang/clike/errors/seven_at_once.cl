// Seven independent mistakes, all reported.
int one() { return x1; }                    // error: undefined variable 'x1'
int two() { str s = 2.5; return 0; }        // error: cannot assign double to str
int three() { return one(1); }              // error: expects 0 argument(s)
int four() { int a[2]; return a["i"]; }     // error: array index must be integer
int five() { int y = 1 +; return y; }       // error: expected expression
int six() { break; return 0; }              // error: break outside
int seven() { const int k = 1; k++; return k; } // error: const variable 'k'
int main() { return one() + two() + three() + four() + five() + six() + seven(); }
