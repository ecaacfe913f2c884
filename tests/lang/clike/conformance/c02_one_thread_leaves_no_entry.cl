void nothing() {}
int main() { int t = CreateThread(nothing); printf("%d\n", WaitForThread(t)); printf("%d\n", thread_stats_count()); return 0; }
