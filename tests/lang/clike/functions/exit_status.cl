#include <stdlib.h>
int main(int argc, str argv[]) {
    printf("%d %s %s %d\n", argc, argv[1], argv[2], paramcount());
    if (argc == 3) exit(argc + 256);
    return 1;
}
