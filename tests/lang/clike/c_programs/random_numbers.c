#include <stdio.h>
#include <stdlib.h>
int main(void){ for(int i=0;i<3;i++) printf("%d ", rand()); srand(42); for(int i=0;i<3;i++) printf("%d ", rand()%100); srand(1); printf("%d\n", rand()); srandom(7); printf("%ld\n", random()); return 0;}
