/* thread_types.h: the record types of thread statistics (threading.md 3.2), which every front end predeclares under names of its own, and
 * records of options. */
#ifndef PSCAL_FRONTENDS_CORE_THREAD_TYPES_H
#define PSCAL_FRONTENDS_CORE_THREAD_TYPES_H

#include "frontends/core/source.h"
#include "frontends/core/types.h"

typedef enum ThreadTypeId { THREAD_TYPE_TIME, THREAD_TYPE_SAMPLE, THREAD_TYPE_METRICS, THREAD_TYPE_STAT, THREAD_TYPE_TASKS, THREAD_TYPE_COUNT } ThreadTypeId;

/* types[0..which], as far as they are NULL yet, become new record types named names[0..]. Integer fields are `integer`, the wide ones 64-bit. Gives
 * types[which]. */
Type *threadType(TypeTable *t, Names *n, Type *types[THREAD_TYPE_COUNT], const char *const names[THREAD_TYPE_COUNT], Type *integer, ThreadTypeId which);

/* The field of a record of options for a builtin's thread (threading.md 2.4) that has its name, or (not wantName) its flag, under any of their names and in
 * any case. NULL: there is none; a record without either is no record of options. */
Field *threadOptionField(const Type *t, bool wantName);

#endif
