/* pascal.h: the Pascal front end's only public header. */
#ifndef PSCAL_FRONTENDS_PASCAL_PASCAL_H
#define PSCAL_FRONTENDS_PASCAL_PASCAL_H

#include "frontends/core/compile.h"

extern const FrontEnd pascalFrontEnd;

#endif
