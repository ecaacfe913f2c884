#ifndef BASE_START
#define BASE_START 10
#endif
int baseStart = BASE_START;
int baseCalls;
import "mod_cycle.cl"; // a cycle is fine
str baseName() { return "base"; }
