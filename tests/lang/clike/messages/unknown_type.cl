int main() { strng s; return 0; }
