#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <stdbool.h>
/* inventory/bank simulation with file persistence (text+binary), menus from strings, struct of structs, dates */
#define MAX_NAME 32
#define MAX_ACC 10
typedef struct {
    int day, month, year;
} Date;
typedef enum { DEPOSIT, WITHDRAW, TRANSFER } TxKind;
static const char *kind_names[] = {"deposit", "withdraw", "transfer"};
typedef struct {
    TxKind kind;
    double amount;
    Date when;
} Transaction;
typedef struct {
    int id;
    char owner[MAX_NAME];
    double balance;
    Transaction log[8];
    int nlog;
    bool active;
} Account;
typedef struct {
    Account acc[MAX_ACC];
    int count;
    double total;
} Bank;
static bool leap(int y) { return (y % 4 == 0 && y % 100 != 0) || y % 400 == 0; }
static int days_in(int m, int y) {
    static const int d[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return m == 2 && leap(y) ? 29 : d[m - 1];
}
static Date next_day(Date d) {
    if (++d.day > days_in(d.month, d.year)) {
        d.day = 1;
        if (++d.month > 12) {
            d.month = 1;
            d.year++;
        }
    }
    return d;
}
static int dow(Date d) {
    static int t[] = {0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4};
    int y = d.year;
    if (d.month < 3) y -= 1;
    return (y + y / 4 - y / 100 + y / 400 + t[d.month - 1] + d.day) % 7;
}
static Account *find(Bank *b, int id) {
    for (int i = 0; i < b->count; i++)
        if (b->acc[i].id == id) return &b->acc[i];
    return NULL;
}
static int open_account(Bank *b, const char *owner, double initial) {
    if (b->count >= MAX_ACC) return -1;
    Account *a = &b->acc[b->count++];
    memset(a, 0, sizeof(Account));
    a->id = 1000 + b->count;
    snprintf(a->owner, sizeof a->owner, "%s", owner);
    a->balance = initial;
    a->active = true;
    b->total += initial;
    return a->id;
}
static void record(Account *a, TxKind k, double amt, Date d) {
    if (a->nlog < (int)(sizeof a->log / sizeof a->log[0])) {
        a->log[a->nlog++] = (Transaction){k, amt, d};
    } else {
        memmove(a->log, a->log + 1, 7 * sizeof(Transaction));
        a->log[7] = (Transaction){.kind = k, .amount = amt, .when = d};
    }
}
static bool withdraw(Bank *b, int id, double amt, Date d) {
    Account *a = find(b, id);
    if (!a || !a->active || amt > a->balance) return false;
    a->balance -= amt;
    b->total -= amt;
    record(a, WITHDRAW, -amt, d);
    return true;
}
static void deposit(Bank *b, int id, double amt, Date d) {
    Account *a = find(b, id);
    if (a) {
        a->balance += amt;
        b->total += amt;
        record(a, DEPOSIT, amt, d);
    }
}
static bool transfer(Bank *b, int from, int to, double amt, Date d) {
    Account *f = find(b, from), *t = find(b, to);
    if (!f || !t || f->balance < amt) return false;
    f->balance -= amt;
    t->balance += amt;
    record(f, TRANSFER, -amt, d);
    record(t, TRANSFER, amt, d);
    return true;
}
static void report(const Bank *b) {
    printf("%-5s|%-12s|%12s\n", "id", "owner", "balance");
    printf("%.*s\n", 31, "-------------------------------------------");
    for (const Account *a = b->acc; a < b->acc + b->count; a++) {
        printf("%-5d|%-12.12s|%12.2f\n", a->id, a->owner, a->balance);
        for (int i = 0; i < a->nlog; i++)
            printf("   %02d/%02d/%04d %-9s %+10.2f\n", a->log[i].when.day, a->log[i].when.month, a->log[i].when.year,
                   kind_names[a->log[i].kind], a->log[i].amount);
    }
    printf("total %.2f\n", b->total);
}
int main(void) {
    Bank bank = {0};
    Date d = {27, 2, 2024};
    int a = open_account(&bank, "Alice Wonderland", 100.0), b = open_account(&bank, "Bob", 50.5);
    const char *script[] = {"d 1001 25.5", "w 1002 100", "w 1002 20.25", "t 1001 1002 60", "t 1001 9999 1", "x", NULL};
    for (int i = 0; script[i]; i++) {
        char cmd;
        int x, y;
        double amt;
        d = next_day(d);
        if (sscanf(script[i], "%c %d %d %lf", &cmd, &x, &y, &amt) == 4 && cmd == 't')
            printf("transfer %s\n", transfer(&bank, x, y, amt, d) ? "ok" : "failed");
        else if (sscanf(script[i], "%c %d %lf", &cmd, &x, &amt) == 3) {
            if (cmd == 'd') deposit(&bank, x, amt, d);
            else printf("withdraw %s\n", withdraw(&bank, x, amt, d) ? "ok" : "failed");
        } else printf("bad command: %s\n", script[i]);
    }
    report(&bank);
    printf("%d %d %d\n", a, b, dow(d));
    FILE *f = fopen("bank.dat", "wb");
    if (!f) return 1;
    fwrite(&bank.count, sizeof(int), 1, f);
    fwrite(bank.acc, sizeof(Account), bank.count, f);
    fclose(f);
    Bank copy = {0};
    f = fopen("bank.dat", "rb");
    fseek(f, 0, SEEK_END);
    long size = ftell(f);
    rewind(f);
    size_t got = fread(&copy.count, sizeof copy.count, 1, f);
    got += fread(copy.acc, sizeof(Account), copy.count, f);
    fclose(f);
    remove("bank.dat");
    printf("%zu %d %s %ld %d\n", got, copy.count, copy.acc[1].owner, size,
           size == (long)(sizeof(int) + 2 * sizeof(Account)));
    copy.total = bank.total;
    report(&copy);
    return 0;
}
