/* sanitizer.h: what the address and the thread sanitizer must be told about stacks that the program switches by itself. Empty in other builds.
 *
 * The address sanitizer marks the gaps between the variables of each frame in a shadow of the memory, and takes the marks away when the function
 * returns. Frames that are left for ever keep their marks: a stack must be cleaned before its memory is used again, for whatever purpose. It also wants
 * to know where the current stack lies. The thread sanitizer keeps one history per fiber. */
#ifndef PSCAL_RUNTIME_PLAT_SANITIZER_H
#define PSCAL_RUNTIME_PLAT_SANITIZER_H

#include "runtime/plat/compiler.h"

#include <stddef.h>

#ifdef WITH_ADDRESS_SANITIZER
void __sanitizer_start_switch_fiber(void **fakeStackSave, const void *bottom, size_t size);
void __sanitizer_finish_switch_fiber(void *fakeStackSave, const void **bottomOld, size_t *sizeOld);
void __asan_unpoison_memory_region(const volatile void *address, size_t size);
void __asan_poison_memory_region(const volatile void *address, size_t size);
#endif
#ifdef WITH_THREAD_SANITIZER
void *__tsan_get_current_fiber(void);
void *__tsan_create_fiber(unsigned flags);
void __tsan_destroy_fiber(void *fiber);
void __tsan_switch_to_fiber(void *fiber, unsigned flags);
#endif

/* Before a switch to the stack [low, top) whose history is `fiber`. *save keeps what belongs to the stack that is left; NULL: it is left for ever. */
static ALWAYS_INLINE void sanitizerLeave(void **save, const char *low, const char *top, void *fiber) {
#ifdef WITH_ADDRESS_SANITIZER
    __sanitizer_start_switch_fiber(save, low, (size_t)(top - low));
#endif
#ifdef WITH_THREAD_SANITIZER
    __tsan_switch_to_fiber(fiber, 0); /* 0: a switch orders what a thread does before and after it, as it does without a sanitizer */
#endif
    (void)save, (void)low, (void)top, (void)fiber;
}

/* First thing after a switch; `saved` as sanitizerLeave left it for this stack, NULL on a new one. */
static ALWAYS_INLINE void sanitizerArrive(void *saved) {
#ifdef WITH_ADDRESS_SANITIZER
    __sanitizer_finish_switch_fiber(saved, NULL, NULL);
#endif
    (void)saved;
}

/* What a bump allocator gives out has no gaps that the address sanitizer knows: GAP_BYTES behind an object that sanitizerGap forbids, until their memory is
 * used anew. */
#ifdef WITH_ADDRESS_SANITIZER
enum { GAP_BYTES = 8 };
#else
enum { GAP_BYTES = 0 };
#endif
static inline void sanitizerGap(const void *end) {
#ifdef WITH_ADDRESS_SANITIZER
    __asan_poison_memory_region(end, GAP_BYTES);
#endif
    (void)end;
}
/* Nothing may look at the memory until sanitizerAllow. */
static inline void sanitizerForbid(const void *low, size_t size) {
#ifdef WITH_ADDRESS_SANITIZER
    __asan_poison_memory_region(low, size);
#endif
    (void)low, (void)size;
}
/* The memory holds no gaps any more: it is used anew, or it is the part of a stack whose frames will not go on. (Not more than that of a stack: the marks of
 * memory that was never used are not there yet, and to write them would take an eighth of its size.) */
static inline void sanitizerAllow(const void *low, size_t size) {
#ifdef WITH_ADDRESS_SANITIZER
    __asan_unpoison_memory_region(low, size);
#endif
    (void)low, (void)size;
}

/* A history for a new stack (to be given back), and that of the calling thread (borrowed). NULL where none is kept. */
static inline void *sanitizerFiberCreate(void) {
#ifdef WITH_THREAD_SANITIZER
    return __tsan_create_fiber(0);
#else
    return NULL;
#endif
}

static inline void *sanitizerFiberOfThread(void) {
#ifdef WITH_THREAD_SANITIZER
    return __tsan_get_current_fiber();
#else
    return NULL;
#endif
}

/* Accepts NULL. */
static inline void sanitizerFiberDestroy(void *fiber) {
#ifdef WITH_THREAD_SANITIZER
    if (fiber != NULL) __tsan_destroy_fiber(fiber);
#endif
    (void)fiber;
}

#endif
