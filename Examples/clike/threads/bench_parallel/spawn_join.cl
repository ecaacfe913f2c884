// Starts n tasks in all and waits for each: what it costs to start and to wait.
#include "inc_parallel.h"
int n;
int one() { return 1; }
long spawns(int part, int parts) {
    int count = n / parts + (part < n % parts);
    long total = 0;
    for (int i = 0; i < count; i++) total += await async one();
    return total;
}
int main() { n = sizeArgument(10000); bench("tasks", spawns); return 0; }
