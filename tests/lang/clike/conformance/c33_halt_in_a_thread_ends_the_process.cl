void work() { printf("x\n"); exit(3); }
int main() { int t = spawn work(); join t; printf("y\n"); return 0; }
