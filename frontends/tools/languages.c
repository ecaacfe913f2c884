/* languages.c: the table of languages, which every command that compiles links and hands down to the driver. */
#include "frontends/clike/clike.h"
#include "frontends/core/driver.h"
#include "frontends/pascal/pascal.h"
#include "frontends/tiny/tiny.h"

#include <stddef.h>

const FrontEnd *const frontEnds[] = {&clikeFrontEnd, &pascalFrontEnd, &tinyFrontEnd, NULL}; /* a unit that Tiny imports is looked for in this order */
