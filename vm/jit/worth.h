/* worth.h: whether native code of a function would pay for its compilation.
 *
 * Nobody knows how long a program will go on. The rule is that of who rents skis: as long again as it has run so far; so a function is compiled when the
 * time that native code would have saved of what has passed is what compiling costs. Then a program that ends at once has lost no more than what it could
 * have saved, and one that goes on wins. */
#ifndef PSCAL_VM_JIT_WORTH_H
#define PSCAL_VM_JIT_WORTH_H

#include "vm/jit/jit.h"

/* The part of the time in f that native code saves, in percent: little where builtins and allocation do the work. Looks at all instructions of f. */
uint32_t worthGain(const Func *f);
/* The same of the loop of f that begins there. */
uint32_t worthLoopGain(const Func *f, const Insn *header);
/* How much stands between two events of f, outside of its loops, or of a loop, outside of those inside: 1 to WORTH_STRETCH_MAX instructions; what calls
 * the runtime counts for many. */
uint32_t worthStretch(const Func *f);
uint32_t worthLoopStretch(const Func *f, const Insn *header);
enum { WORTH_STRETCH_MAX = 4000 };
/* The share of a slice's time of the code that it has ended in. Slices are counts of events, so they end in short loops more often than the time there tells:
 * the time is weighed with what stands between two events there, against that of the slices before (*mean, at first 0; others may change it at the same time). */
uint64_t worthShareNs(uint64_t *mean, uint32_t stretch, uint64_t ns);
enum { WORTH_BYTES_PER_NS = 4 }; /* to allocate, with the memory's first use */
/* What remains of a time without what the heap has cost, which no native code saves. Blocks are counted when they are begun, so the cost comes in lumps:
 * *debtNs is what is still to be taken off; others may change it at the same time. */
uint64_t worthWithoutHeap(uint64_t *debtNs, uint64_t heapNs, uint64_t ns);
enum { WORTH_GAIN_LEAST = 20 }; /* taken for certain once the plug-in is there: calls between native functions become cheap */
/* What compiling f costs at a level. */
uint64_t worthCostNs(const Func *f, JitLevel level);
/* Is it time to compile? savedNs: what native code would have saved so far; isOpen: the plug-in is there already. */
bool worthCompiling(uint64_t savedNs, uint64_t costNs, bool isOpen);

#endif
