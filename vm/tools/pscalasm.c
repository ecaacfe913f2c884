/* pscalasm: see commands.h. */
#include "vm/tools/commands.h"

int main(int argc, char **argv) { return commandAsm("pscalasm", argc, argv); }
