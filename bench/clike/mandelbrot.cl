// The C text with integers of the width that the Pascal twin has.
#define int int32_t
#include "../c/mandelbrot.c"
