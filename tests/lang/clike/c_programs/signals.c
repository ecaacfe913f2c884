#include <stdio.h>
#include <signal.h>
#include <stdlib.h>
#include <locale.h>
#include <unistd.h>
static volatile sig_atomic_t got;
static void on(int s) { got = s; }
int main(void) {
    signal(SIGINT, on);
    raise(SIGINT);
    printf("%d\n", got == SIGINT);
    setlocale(LC_ALL, "C");
    printf("%d\n", getpid() > 0);
    return 0;
}
