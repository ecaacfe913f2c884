int main() {
    int x = 5                               // error: expected ';' but found 'int'
    int y = (1 + 2;                         // error: expected ')' but found ';'
    x = ;                                   // error: expected expression but found ';'
    if x > 1) y = 2;                        // error: expected '(' but found 'x'
    for (x = 0; x < 3, x++) y++;            // error: expected ';' but found ')'
    y = 3 +* 4;                             // error: cannot be dereferenced
    else y = 1;                             // error: expected statement but found 'else'
    char c = 'ab';                          // error: more than one byte in a character constant
    y = 08;                                 // error: malformed number
    y = 99999999999999999999;               // error: number out of range
    y = 1 @ 2;                              // error: expected ';' but found '@'
    do y++; while (y < 3)                   // error: expected ';' but found 'return'
    return y;
}
