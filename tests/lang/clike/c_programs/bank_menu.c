#include <stdio.h>
#include <stdlib.h>
#include <string.h>
/* bank records with menu from stdin */
#define MAX_ACC 100
typedef enum { SAVINGS, CHECKING } AccType;
typedef struct {
    int number;
    char owner[50];
    AccType type;
    double balance;
    struct {
        int day, month, year;
    } opened;
} Account;
static Account accounts[MAX_ACC];
static int count;
static const char *type_name(AccType t) {
    static const char *names[] = {[SAVINGS] = "Savings", [CHECKING] = "Checking"};
    return names[t];
}
static Account *find_account(int n) {
    for (int i = 0; i < count; ++i)
        if (accounts[i].number == n)
            return &accounts[i];
    return NULL;
}
static int open_account(const char *owner, AccType t, double initial) {
    if (count >= MAX_ACC)
        return -1;
    Account *a = &accounts[count];
    a->number = 1000 + count++;
    strncpy(a->owner, owner, sizeof(a->owner) - 1);
    a->owner[sizeof a->owner - 1] = '\0';
    a->type = t;
    a->balance = initial;
    a->opened.day = 1;
    a->opened.month = 2;
    a->opened.year = 2024;
    return a->number;
}
static int transfer(Account *from, Account *to, double amt) {
    if (!from || !to)
        return 1;
    if (from->balance < amt)
        return 2;
    from->balance -= amt;
    to->balance += amt;
    return 0;
}
static void print_all(void) {
    printf("%-6s %-15s %-10s %12s\n", "No", "Owner", "Type", "Balance");
    printf("%s\n", "----------------------------------------------");
    for (int i = 0; i < count; i++)
        printf("%-6d %-15s %-10s %12.2f\n", accounts[i].number, accounts[i].owner, type_name(accounts[i].type),
               accounts[i].balance);
}
static int save(const char *fn) {
    FILE *f = fopen(fn, "wb");
    if (f == NULL)
        return -1;
    fwrite(&count, sizeof count, 1, f);
    fwrite(accounts, sizeof(Account), count, f);
    fclose(f);
    return 0;
}
static int load(const char *fn) {
    FILE *f = fopen(fn, "rb");
    if (!f)
        return -1;
    if (fread(&count, sizeof(int), 1, f) != 1) {
        fclose(f);
        return -1;
    }
    size_t n = fread(accounts, sizeof(Account), (size_t)count, f);
    fclose(f);
    return (int)n;
}
int main(void) {
    int choice;
    char name[50];
    double amt;
    int a, b, t;
    while (1) {
        printf("1.Open 2.Deposit 3.Withdraw 4.Transfer 5.List 6.Save/Load 0.Exit\n> ");
        if (scanf("%d", &choice) != 1) {
            printf("bad input\n");
            while ((t = getchar()) != '\n' && t != EOF)
                ;
            if (t == EOF)
                break;
            continue;
        }
        switch (choice) {
        case 1:
            getchar();
            if (fgets(name, sizeof name, stdin))
                name[strcspn(name, "\r\n")] = 0;
            scanf("%d %lf", &t, &amt);
            printf("Account %d opened for %s\n", open_account(name, (AccType)t, amt), name);
            break;
        case 2:
        case 3: {
            if (scanf("%d %lf", &a, &amt) != 2)
                break;
            Account *acc = find_account(a);
            if (acc == NULL) {
                printf("No account %d\n", a);
                break;
            }
            if (choice == 3 && amt > acc->balance) {
                puts("Insufficient funds");
                break;
            }
            acc->balance += choice == 2 ? amt : -amt;
            printf("Balance: %.2f\n", acc->balance);
            break;
        }
        case 4:
            scanf("%d%d%lf", &a, &b, &amt);
            printf("%s\n",
                   (const char *[]){"ok", "no account", "no money"}[transfer(find_account(a), find_account(b), amt)]);
            break;
        case 5:
            print_all();
            break;
        case 6:
            save("c01_tmp.bin");
            memset(accounts, 0, sizeof accounts);
            count = 0;
            printf("loaded %d\n", load("c01_tmp.bin"));
            remove("c01_tmp.bin");
            break;
        case 0:
            puts("Goodbye");
            return EXIT_SUCCESS;
        default:
            printf("Unknown choice %d\n", choice);
        }
    }
    return EXIT_FAILURE;
}
