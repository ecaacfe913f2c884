/* link.h: several modules as one.
 *
 * A program and the units that it uses are compiled one by one, and name each other's routines, variables and types by imports and exports. Linked,
 * they are one module without imports but those of C functions: a call between units is an ordinary CALL, a variable of a unit an ordinary global, and a type that two
 * modules import from one place is one type. The result is a file like any other, verified like any other; what nothing can reach is left out. */
#ifndef PSCAL_VM_BYTECODE_LINK_H
#define PSCAL_VM_BYTECODE_LINK_H

#include "vm/bytecode/module.h"

/* Links verified modules; the last one is the program, whose name, source hash and main function the result has. The finalizations of the result
 * stand in the order of the modules; it exports the
 * routines that the program does. Borrows the modules; gives ownership of *bytes (allocated through hooks, *size bytes). False: an import that no
 * module exports with that type, too large, or out of memory; *err says so, with function index UINT32_MAX. */
bool linkModules(const Hooks *hooks, Module *const *modules, uint32_t count, void **bytes, size_t *size, ModuleError *err) WARN_UNUSED;

#endif
