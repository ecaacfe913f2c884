// One task hands out jobs, two do them; closing the channel ends the workers.
void worker(int id, receiver<int> jobs, sender<int> results) {
    for (int job in jobs) { delay(5); results.push(job * 2); }
}
int main() {
    chan<int> jobs = chan<int>(10), results = chan<int>(10);
    go worker(1, jobs, results);
    go worker(2, jobs.receiver(), results.sender());
    for (int i = 0; i < 5; i++) jobs.push(i);
    jobs.close();
    int sum = 0;
    for (int i = 0; i < 5; i++) sum += results.collect();
    printf("sum=%d\n", sum);
    return 0;
}
