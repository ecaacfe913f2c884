int answer() { return; }
int main() { return answer(); }
