// Counts the ways to place n queens on an n x n board so that none attacks another. The parts share the squares of the first row between them.
#include "inc_parallel.h"
int n;
long place(int columns, int left, int right) {
    int all = (1 << n) - 1;
    if (columns == all) return 1;
    long count = 0;
    for (int free_ = all & ~(columns | left | right), bit; free_ != 0; free_ -= bit) {
        bit = free_ & -free_;
        count += place(columns | bit, ((left | bit) << 1) & all, (right | bit) >> 1);
    }
    return count;
}
long firstRow(int part, int parts) {
    long count = 0;
    for (int column = part; column < n; column += parts) {
        int bit = 1 << column;
        count += place(bit, (bit << 1) & ((1 << n) - 1), bit >> 1);
    }
    return count;
}
int main() { n = sizeArgument(8); bench("solutions", firstRow); return 0; }
