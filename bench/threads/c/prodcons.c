/* One producer, one consumer, a channel of 128 numbers; then pointers to a string. Argument: values. */
#include "bench.h"

#include <string.h>

static Channel channel;
static int count;
static const char message[] = "a message of some length";

static void *produce(void *isText) {
    for (int i = 1; i <= count; i++) {
        channelSend(&channel, isText ? (int64_t)(intptr_t)message : i);
    }
    channelClose(&channel);
    return NULL;
}

static void run(const char *metric, void *isText) {
    pthread_t t;
    int64_t v = 0, total = 0;
    double start = now();
    channelInit(&channel, 128);
    start1(&t, produce, isText);
    while (channelReceive(&channel, &v)) {
        total += isText ? (int64_t)strlen((const char *)(intptr_t)v) : v;
    }
    pthread_join(t, NULL);
    report(metric, count, start);
    printf("%lld\n", (long long)total);
}

int main(int argc, char **argv) {
    static int yes;
    count = sizeArg(argc, argv, 1000000);
    run("integer_through_buffer", NULL);
    run("string_through_buffer", &yes);
    return 0;
}
