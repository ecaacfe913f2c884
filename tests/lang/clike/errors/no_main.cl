int f() { return 1; } // error: the program has no function 'main'
