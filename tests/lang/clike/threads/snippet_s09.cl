import thread;
int main() { thread.core.spawn(fn() { printf("running in the background\n"); }); thread.core.sleep(50); return 0; }
