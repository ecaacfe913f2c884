void work(receiver<int> in_) { in_.push(1); }
int main() { return 0; }
