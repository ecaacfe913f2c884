/* Eight producers, one channel of 64 numbers, one consumer. Argument: values in all. */
#include "bench.h"

enum { PRODUCERS = 8 };

static Channel channel;
static int count;

static void *produce(void *unused) {
    (void)unused;
    for (int i = 1; i <= count / PRODUCERS; i++) {
        channelSend(&channel, i);
    }
    return NULL;
}

int main(int argc, char **argv) {
    pthread_t t[PRODUCERS];
    int64_t v = 0, total = 0;
    count = sizeArg(argc, argv, 800000) / PRODUCERS * PRODUCERS;
    channelInit(&channel, 64);
    double start = now();
    for (int i = 0; i < PRODUCERS; i++) {
        start1(&t[i], produce, NULL);
    }
    for (int i = 0; i < count; i++) {
        channelReceive(&channel, &v);
        total += v;
    }
    report("fan_in", count, start);
    for (int i = 0; i < PRODUCERS; i++) {
        pthread_join(t[i], NULL);
    }
    printf("%lld\n", (long long)total);
    return 0;
}
