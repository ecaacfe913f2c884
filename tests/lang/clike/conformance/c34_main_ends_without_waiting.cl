// test: within 1.5
void sleeper() { delay(5000); printf("late\n"); }
void spinner() { while (1) ; }
int main() { spawn sleeper(); spawn spinner(); printf("end\n"); return 0; }
