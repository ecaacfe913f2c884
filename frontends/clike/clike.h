/* clike.h: the CLike front end's only public header. */
#ifndef PSCAL_FRONTENDS_CLIKE_CLIKE_H
#define PSCAL_FRONTENDS_CLIKE_CLIKE_H

#include "frontends/core/compile.h"

extern const FrontEnd clikeFrontEnd;

#endif
