rcmutex r;
chan<str> log_;
void other() { r.lock(); log_.push("other"); r.unlock(); }
int main() {
    log_ = chan<str>(4);
    r.lock(); r.lock();
    go other();
    delay(20);
    r.unlock();
    delay(20);
    log_.push("first unlock");
    r.unlock();
    printf("%s, ", log_.collect());
    printf("%s\n", log_.collect());
    return 0;
}
