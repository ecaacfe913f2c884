/* pages.c: see pages.h. With glibc: its heap grows by the bytes in pieces below the size that has pages of its own, which are given back at once and then
 * used by all allocations; as neighbours they are one piece. Sanitizers have an allocator of their own, other libraries other means. */
#include "runtime/plat/pages.h"

#include "runtime/plat/compiler.h"

#include <assert.h>
#include <stdint.h>
#include <stdlib.h>

#if defined(__GLIBC__) && defined(__linux__) && !defined(WITH_ADDRESS_SANITIZER) && !defined(WITH_THREAD_SANITIZER)
#include <malloc.h>
#include <sys/mman.h>
#include <unistd.h>

/* Larger tables have pages of their own: they grow without being copied, and leave no holes. */
enum { PIECE = 3 << 20, PIECES_MAX = 64, OWN_PAGES_FROM = 4 << 20, USUAL = 128 << 10 };

static void wantLargePages(void *piece, size_t bytes) {
    uintptr_t page = (uintptr_t)sysconf(_SC_PAGESIZE);
    uintptr_t first = (uintptr_t)piece & ~(page - 1), end = ((uintptr_t)piece + bytes + page - 1) & ~(page - 1); /* no gap between two pieces */
    (void)madvise((void *)first, end - first, MADV_HUGEPAGE); /* a system without them says no */
}

void platExpectBytes(size_t bytes) {
    void *pieces[PIECES_MAX];
    size_t count = 0;
    if (mallopt(M_MMAP_THRESHOLD, OWN_PAGES_FROM) == 0 || mallopt(M_TRIM_THRESHOLD, INT32_MAX) == 0) return;
    for (size_t left = bytes; left > 0 && count < PIECES_MAX; count++) {
        size_t size = left < PIECE ? left : PIECE;
        pieces[count] = malloc(size);
        if (pieces[count] == NULL) break;
        wantLargePages(pieces[count], size);
        left -= size;
    }
    assert(count <= PIECES_MAX);
    while (count > 0) free(pieces[--count]);
}

void platExpectNothing(void) {
    (void)mallopt(M_MMAP_THRESHOLD, USUAL);
    (void)mallopt(M_TRIM_THRESHOLD, USUAL);
    (void)malloc_trim(0);
}
#else
void platExpectBytes(size_t bytes) { (void)bytes; }
void platExpectNothing(void) {}
#endif
