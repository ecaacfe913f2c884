#define MAX(a,b) ((a)>(b)?(a):(b))
#define S(x) #x
#define J(a,b) a##b
#define V(...) printf(__VA_ARGS__)
int main() {
    int ab=5;
    V("%d %s %d\n",MAX(2,3),S(hi),J(a,b));
    return 0;
}
