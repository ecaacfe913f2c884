#ifndef INC_VALUES
#define INC_VALUES
#define FROM_INCLUDE 17
static int included(int x) { return x + FROM_INCLUDE; }
#endif
