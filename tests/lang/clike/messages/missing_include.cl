#include "nosuch.h"
int main() { return 0; }
