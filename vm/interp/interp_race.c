/* interp_race.c: the interpreter loop again, for --race: each access to memory that other tasks may reach is told to the data-race detector (vm/race). The
 * plain loop of interp.c knows nothing of this. */
#define INTERP_RACE
#include "vm/interp/interp.c"
