chan<int> c;
atomic<int> received = 0;
void late() { delay(30); received = 1; c.collect(); }
int main() { c = chan<int>(0); go late(); c.push(1); printf("%d\n", received.load()); return 0; }
