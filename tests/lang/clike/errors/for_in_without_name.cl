int main() { for (.int x in 5) ; return 0; }     // error: expected
