// test: timeout 60
struct Box { int number; str text; double real; struct Box *next; };
struct Box *shared, *other;
int bad;
void fields(int which) {
    for (int i = 0; i < 3000; i++) {
        shared->number = which;
        shared->text = which % 2 ? "odd" : "even";
        shared->real = which;
        shared->next = which % 2 ? shared : other;
        int number = shared->number;
        str text = shared->text;
        double real = shared->real;
        struct Box *next = shared->next;
        if (number < 1 || number > 6 || real < 1 || real > 6) bad = 1;
        if ((text != "odd" && text != "even") || (next != shared && next != other)) bad = 1;
    }
}
int main() {
    int t[6], i;
    new(&shared); new(&other);
    shared->number = 1; shared->text = "odd"; shared->real = 1; shared->next = other;
    for (i = 0; i < 6; i++) t[i] = spawn fields(i + 1);
    for (i = 0; i < 6; i++) join t[i];
    printf("%d\n", bad);
    return 0;
}
