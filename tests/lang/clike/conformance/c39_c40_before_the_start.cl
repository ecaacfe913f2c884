// test: env PSCAL_THREAD_POOL_SIZE=1
// test: err ^
// test: no seeds: there the threads may begin before they are paused and cancelled
int stop, started;
void spinner() { while (!stop) ; }
void second() { started++; }
int main() {
    int t = spawn spinner(), u = spawn second(), v = spawn second();
    printf("%d %d\n", thread_pause(u), thread_cancel(v));
    stop = 1;
    WaitForThread(t);
    printf("%d ", WaitForThread(v));
    delay(50);
    printf("%d ", started);
    thread_resume(u);
    printf("%d %d\n", WaitForThread(u), started);
    return 0;
}
