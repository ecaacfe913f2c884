/* tiny.h: the Tiny front end's only public header. */
#ifndef PSCAL_FRONTENDS_TINY_TINY_H
#define PSCAL_FRONTENDS_TINY_TINY_H

#include "frontends/core/compile.h"

extern const FrontEnd tinyFrontEnd;

#endif
