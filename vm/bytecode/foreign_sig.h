/* foreign_sig.h: the C types of foreign functions.
 *
 * A foreign import (LINK_FOREIGN) has the library as module and "symbol types" as name, e.g. "strlen l(s)" or "printf i(s.id)". The types are
 * one letter for the result, then those of the parameters in parentheses:
 *
 *   b B h H i I l   integers of 8, 8 unsigned, 16, 16 unsigned, 32, 32 unsigned, 64 bits     register: i64
 *   f d             float, double                                                             f64
 *   s               zero-terminated text, copied in either direction                          string
 *   p               pointer: to the value of a box, to the elements of a dynamic array,       any, box, dynamic array
 *                   or what C has given
 *   r               pointer to a variable without references (parameter only)                 by-ref
 *   R q             pointer to one pointer, which C may set (parameter only)                  by-ref, box
 *   A               pointer to the first element of a slice (parameter only)                  slice
 *   S               structure by value; as result the first parameter is where it goes        by-ref to a record
 *   c               pointer to a function whose types follow (parameter only)                 closure
 *   v               no result
 *   .               what follows are variable arguments; behind at least one parameter
 *
 * A function that C calls has no S, A, R, q, c or '.', and does not return text. What C is given an address of holds no references, except through an
 * untyped pointer, which it can only keep. */
#ifndef PSCAL_VM_BYTECODE_FOREIGN_SIG_H
#define PSCAL_VM_BYTECODE_FOREIGN_SIG_H

#include "vm/bytecode/module.h"

enum { FOREIGN_MAX_ARGS = 64 };
/* The library that stands for the program that the machine is part of: functions registered by the embedding program. */
#define FOREIGN_HOST_LIBRARY "host"

/* The C types in the name of a foreign import: what follows the space. NULL: there is none, or no symbol before it. */
const char *foreignTypesOf(const char *name);
/* Does the import name a symbol and C types that fit its signature? r->type is a signature without environments, r->name exists. hasRefs says whether
 * values of a memory type hold references. */
bool foreignImportFits(const Module *m, const ImportRec *r, bool (*hasRefs)(const void *user, uint32_t type), const void *user);
/* The end of the types that begin at `types` (those of a callback end at its parenthesis). */
const char *foreignTypesEnd(const char *types);

#endif
