#define F(a, b) a + b
#error stop here        // error: #error stop here
#include "missing_file.h" // error: cannot open 'missing_file.h'
int main() {
    int x = F(1);       // error: macro 'F': wrong number of arguments
    return 0;
}
#if 1 +                 // error: malformed directive
#endif
#endif                  // error: unbalanced directive
#ifdef OPEN             // error: unbalanced directive
