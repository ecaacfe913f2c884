import "no_such_module.cl"; // error: cannot open 'no_such_module.cl'
int main() { return 0; }
