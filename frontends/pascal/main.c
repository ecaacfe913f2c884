/* main.c: the `pascal` command. */
#include "frontends/core/driver.h"
#include "frontends/pascal/pascal.h"

int main(int argc, char **argv) { return driverMain(&pascalFrontEnd, frontEnds, argc, argv); }
