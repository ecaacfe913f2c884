/* words.h: copying and clearing memory that other tasks may read and write meanwhile.
 *
 * A racing reader must see each reference, integer or real either as it was or as it will be (design: no tearing). The C library's memcpy and memset
 * promise nothing of the kind, and a compiler may replace them by string instructions that move single bytes. These functions move the largest units
 * (8, 4, 2 or 1 bytes) to which both addresses and the size are aligned, each by one access. Any thread. */
#ifndef PSCAL_RUNTIME_MEM_WORDS_H
#define PSCAL_RUNTIME_MEM_WORDS_H

#include <stddef.h>

/* Copies size bytes; the ranges may overlap. */
void wordsCopy(void *to, const void *from, size_t size);
/* Sets size bytes to zero. */
void wordsZero(void *at, size_t size);

#endif
