// A module with exported names, and textual inclusion.
import "inc_stack.cl";

int main() {
    for (int i = 1; i <= 5; i++) push(i * i);
    printf("depth %d of %d\n", depth(), STACK_MAX);
    while (depth() > 0) printf("%d ", pop());
    printf("\n");
    return 0;
}
