/* Two threads throw a number back and forth over two channels; a rendezvous is as good as capacity 1 here. A tenth of
 * the argument: each round wakes two kernel threads. */
#include "bench.h"

static Channel questions, answers;

static void *answer(void *unused) {
    int64_t v;
    (void)unused;
    while (channelReceive(&questions, &v)) {
        channelSend(&answers, v + 1);
    }
    return NULL;
}

static void play(const char *metric, int rounds) {
    pthread_t t;
    int64_t total = 0;
    channelInit(&questions, 1);
    channelInit(&answers, 1);
    start1(&t, answer, NULL);
    double start = now();
    for (int i = 1; i <= rounds; i++) {
        int64_t v = 0;
        channelSend(&questions, i);
        channelReceive(&answers, &v);
        total += v;
    }
    report(metric, rounds, start);
    channelClose(&questions);
    pthread_join(t, NULL);
    if (total == (int64_t)rounds * (rounds + 3) / 2) {
        puts("complete");
    } else {
        printf("%lld\n", (long long)total);
    }
}

int main(int argc, char **argv) {
    int n = sizeArg(argc, argv, 300000) / 10;
    play("round_trip_buffered", n);
    play("round_trip_rendezvous", n);
    return 0;
}
