// All threads add to one number under one mutex: the more threads, the more they stand in each other's way.
#include "inc_parallel.h"
int n;
long counter;
mutex guard;
long add(int part, int parts) {
    int steps = n / parts + (part < n % parts);
    for (int i = 0; i < steps; i++) { guard.lock(); counter++; guard.unlock(); }
    return steps;
}
int main() { n = sizeArgument(40000); bench("steps", add); return 0; }
