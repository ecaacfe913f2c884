void nothing() { return 1; }                // error: returning value from void function
int something() { return; }                 // error: 'something' must return a value
int main() {
    int x = 1;
    break;                                  // error: break outside of a loop or switch
    continue;                               // error: continue outside of a loop
    case 1: x = 2;                          // error: 'case' label outside of a switch
    switch (x) { case 1: break; case 1: break; } // error: duplicate case label 1
    switch (x) { case x: break; }           // error: constant expected
    switch (x) { default: break; default: break; } // error: duplicate case label default
    label: x = 1;
    label: x = 2;                           // error: label 'label' is already defined
    int n = 3, v[n] = {1};                  // error: an array of run-time size has no initialiser
    int bad[-1];                            // error: an array needs a positive size
    static int s = x;                       // error: constant expected
    printf("%d %s\n", 1);                   // error: too few arguments for the format
    printf("%q", 1);                        // error: unknown conversion '%q'
    return 0;
}
