// Pairs of tasks that throw a number back and forth over two channels. There are as many pairs as parts, and all pairs together do n rounds.
#include "inc_parallel.h"
int n;
void answer(receiver<int> questions, sender<int> answers) { for (int v in questions) answers.push(v + 1); }
long pair(int part, int parts) {
    chan<int> questions = chan<int>(1), answers = chan<int>(1);
    int rounds = n / parts + (part < n % parts);
    long total = 0;
    go answer(questions, answers);
    for (int i = 0; i < rounds; i++) {
        questions.push(i);
        if (answers.collect() == i + 1) total++;
    }
    questions.close();
    return total;
}
int main() { n = sizeArgument(10000); bench("rounds", pair); return 0; }
