import thread; import runtime; import time; import std.time;
void job(int n) { printf("job %d\n", n); }
int twice(int x) { return x * 2; }
int g = 1;
int change() { g = 5; return g; }
int three() { return 3; }
int main() {
    printf("%d\n", thread.core.cpus() >= 1);
    printf("%d\n", thread.core.goroutines());
    task t = thread.async.run(twice, 21);
    int r = thread.async.await(t); printf("%d\n", r);
    t = thread.core.spawn(change); r = TaskAwait(t); printf("%d %d\n", r, g);
    t = thread.core.spawn("twice", 4); printf("%d\n", TaskAwait(t));
    str name = "three"; t = TaskSpawn(name); printf("%d %d\n", TaskAwait(t), TaskDone(t));
    int ch = thread.channel.new(2); thread.channel.send(ch, 5); thread.channel.send(ch, "x");
    printf("%d %d ", thread.channel.len(ch), thread.channel.cap(ch)); printf("%d ", thread.channel.recv(ch)); printf("%s\n", thread.channel.recv(ch));
    printf("[%s]\n", thread.channel.recvTimeout(ch, 5));
    thread.channel.close(ch); printf("[%s]\n", thread.channel.recv(ch));
    int a = thread.atomic.new(5); printf("%d %d %d %d %d\n", thread.atomic.load(a), thread.atomic.add(a, 2), thread.atomic.cas(a, 7, 9), thread.atomic.swap(a, 1), thread.atomic.load(a));
    int p = thread.pool.new(2); task q = thread.pool.submit(p, twice, 8); printf("%d ", thread.pool.wait(p)); printf("%d\n", TaskAwait(q));
    thread.pool.submit(twice, 1); printf("%d\n", thread.pool.wait());
    int s = thread.scheduler.new(); thread.scheduler.add(s, three); thread.scheduler.add(s, twice, 6);
    for (int x in thread.scheduler.run(s)) printf("%d ", x);
    for (int x in thread.scheduler.run(three, change, three)) printf("%d ", x);
    printf("%d\n", length(thread.scheduler.run(three)));
    int mu = thread.mutex.new(); thread.mutex.lock(mu); printf("%d\n", thread.mutex.tryLock(mu)); thread.mutex.unlock(mu);
    int rw = thread.rwlock.new(); thread.rwlock.readLock(rw); thread.rwlock.read_unlock(rw);
    int se = thread.semaphore.new(1); thread.semaphore.acquire(se); printf("%d\n", thread.semaphore.tryAcquire(se)); thread.semaphore.release(se);
    runtime.core.share("k", 42); printf("%d %d %s\n", toint(runtime.core.fetch("k")), runtime.core.fetch("nope", 7), runtime.core.fetch("none"));
    std.time.sleep(0.001); time.timer.sleep(1);
    int id = thread_create(job, 3); printf("%s %s\n", thread_join(id), thread_list());
    id = async_start(fn () { printf("lit\n"); }); printf("%s|%s\n", async_wait(id), thread_wait_all());
    mutex_create("mm"); mutex_lock("mm"); mutex_unlock("mm");
    queue_push("q", 12); queue_push("q", "abc"); printf("%d ", queue_pop("q")); printf("%s\n", queue_pop("q"));
    int h = spawn twice(50); printf("%d ", WaitForThread(h)); printf("%d ", thread_get_result(h, 0)); printf("%d\n", thread_get_status(h, 1));
    int th = thread_spawn_named("delay", "sleepy", 300);
    printf("%d %d\n", th == thread_lookup("sleepy"), thread_stats_count());
    printf("%d\n", length(thread_stats()));
    int seen = 0; for (ThreadStat st in thread_stats()) seen += st.name == "sleepy" && st.target == "delay"; printf("%d\n", seen);
    printf("%d\n", task_stats().worker_limit > 0);
    struct ThreadStat one = thread_stats()[0]; printf("%d\n", one.id);
    thread_cancel(th); printf("%d\n", WaitForThread(th));
    return 0;
}
