/* c_layout.h: values as the bytes that C keeps them in, by a layout (c_layout.c). */
#ifndef PSCAL_RUNTIME_BUILTINS_C_LAYOUT_H
#define PSCAL_RUNTIME_BUILTINS_C_LAYOUT_H

#include "runtime/mem/pointer.h"

/* Moves the values behind o to or from `bytes` bytes of C. All borrow; errors 201 (not so many values), 216, 219 (another type): returns 1. Packing
 * moves whole values; unpacking a part of the last one too. keepsRefs: the bytes stay in memory, and pointers come back from them; else pointers are zero in
 * the bytes, and stay as they are in memory. */
int cLayoutPack(Rt *rt, Obj *o, const char *layout, int64_t length, int64_t bytes, bool keepsRefs, char *out) WARN_UNUSED;
int cLayoutUnpack(Rt *rt, Obj *o, const char *layout, int64_t length, int64_t bytes, bool keepsRefs, const char *from) WARN_UNUSED;
/* One byte of the value at the range's index, which has `unit` bytes in C and holds no pointers: into *value, or stored. */
int cLayoutByte(Rt *rt, const PointerRange *r, int64_t unit, int64_t byte, uint8_t *value, bool isStore) WARN_UNUSED;
/* Does the runtime know how C lays values of that box type out, of which one has `unit` bytes? */
bool cLayoutIsKnown(const ObjType *type, int64_t unit);
/* One such value into bytes of C, and back. Pointers in the bytes are those that stood in such values; what else stands there is no pointer. */
void cLayoutStore(Rt *rt, const ObjType *type, int64_t unit, const char *value, char *bytes);
void cLayoutLoad(Rt *rt, const ObjType *type, int64_t unit, char *value, const char *bytes);
/* The layout of numbers of which one counts `unit` bytes in C, or of pointers. */
const char *cLayoutPlain(const ObjType *type, int64_t unit, char *buffer, size_t size);

#endif
