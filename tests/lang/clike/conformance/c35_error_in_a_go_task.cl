// test: err in task
chan<int> done;
int zero;
void work() { done.close(); zero = 5 % zero; }
int main() {
    int ok;
    done = chan<int>(0);
    go work();
    done.collect(&ok);
    delay(50);
    printf("%d\n", ok);
    return 0;
}
