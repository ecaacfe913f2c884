/* pages.h: large pages for what the process allocates. A system takes microseconds for each page that is touched for the first time, of whatever size:
 * who fills many megabytes of small objects pays mostly for that. */
#ifndef PSCAL_RUNTIME_PLAT_PAGES_H
#define PSCAL_RUNTIME_PLAT_PAGES_H

#include <stddef.h>

/* The next allocations of the process will be of about `bytes` altogether: they come from one piece of memory with large pages, where the system and
 * its allocator have such. Touches nothing of it. For the program that owns the process, in its only thread. */
void platExpectBytes(size_t bytes);
/* The allocations have come and gone: what is free goes back to the system, and allocating is as before. */
void platExpectNothing(void);

#endif
