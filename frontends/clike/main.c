/* main.c: the `clike` command. */
#include "frontends/clike/clike.h"
#include "frontends/core/driver.h"

int main(int argc, char **argv) { return driverMain(&clikeFrontEnd, frontEnds, argc, argv); }
