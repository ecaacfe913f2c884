/* lower.h: lowering of the typed tree to bytecode.
 *
 * Front ends hand over one top-level routine at a time (Compile.onRoutine), the main program last; each becomes one or more functions of the
 * module being built. Nothing of a routine's tree is needed afterwards. Thread safety: one Lowering belongs to one thread. */
#ifndef PSCAL_FRONTENDS_CORE_LOWER_H
#define PSCAL_FRONTENDS_CORE_LOWER_H

#include "frontends/core/compile.h"
#include "vm/bytecode/builder.h"

typedef struct Lowering Lowering;

/* Starts lowering into mb, which stays the caller's. The result lives in c->arena. */
Lowering *lowerBegin(Compile *c, ModuleBuilder *mb);
/* Puts the text of a unit's interface (Compile.onInterface) into the module. */
void lowerInterface(Lowering *l, const char *text, uint32_t size);
/* Lowers a top-level routine with all routines nested in it. False: a limit was exceeded (reported) or mb has failed. */
bool lowerRoutine(Lowering *l, Routine *r);
/* Lowers the main program and the initialisation of all static variables. Call it once, last. Fails as lowerRoutine. */
bool lowerProgram(Lowering *l, Program *p);

#endif
