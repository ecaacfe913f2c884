/* An array of functions is none; nothing is declared. */
int (a[1])(void); // error: element cannot have type function
int (*(b[2]))(void);
int main(void) { return b[0] != 0; }
