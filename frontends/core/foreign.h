/* foreign.h: routines that are C functions: what C makes of their types, checked and written down for the machine (vm/bytecode/foreign_sig.h).
 *
 * Parameters by value go as C has them: numbers, strings (zero-terminated copies), pointers, dynamic arrays (pointer to the first element), records
 * (structures), routines (function pointers). var, out and open array parameters are pointers. */
#ifndef PSCAL_FRONTENDS_CORE_FOREIGN_H
#define PSCAL_FRONTENDS_CORE_FOREIGN_H

#include "frontends/core/compile.h"

enum { FOREIGN_TEXT_MAX = 512 };

/* The C types of r, which has r->foreign. False: *what ("parameter", "result") and *why (static texts) tell, *index from 1 says which parameter. */
bool foreignTypesText(const Routine *r, char *text, size_t size, const char **what, uint32_t *index, const char **why);
/* Makes r the C function `symbol` of `library` and reports an error if its types do not allow that. Texts live as long as the compilation. */
bool foreignDeclare(Compile *c, Routine *r, const char *library, const char *symbol, bool isVariadic);
/* The routine that a call of the variadic r with these arguments (all of them, those of declared parameters first) calls: r with further parameters of
 * the arguments' types. The arguments are converted as C does already. NULL: an argument has a type that C does not know (nothing is reported). */
Routine *foreignVariant(Compile *c, Routine *r, const Node *args);

#endif
