// test: err \[paused\]
void self() { thread_pause(thread_current()); thread_checkpoint(); }
int main() { int t = spawn self(); WaitForThread(t); return 0; }
