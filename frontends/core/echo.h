/* echo.h: how an interactive session shows a value: statements that write it by its type, whatever the language. */
#ifndef PSCAL_FRONTENDS_CORE_ECHO_H
#define PSCAL_FRONTENDS_CORE_ECHO_H

#include "frontends/core/compile.h"

typedef struct EchoStyle {
    int style;             /* of the formatting builtins: 0 pscal, 1 iso, 2 fpc */
    int decimals;          /* of reals; -1: the style's own form */
    bool hasBooleanWords;  /* TRUE and FALSE, else 1 and 0 */
    bool hasCPointers;     /* 0x... and (nil), else $... and nil */
} EchoStyle;

/* A block that writes x and a line end. Parts of records and arrays are written if x is a designator. `type` names the type for values that have no
 * written form. Nodes come from `a`. */
Node *echoValue(Compile *c, Arena *a, const EchoStyle *style, Node *x, const char *type);

#endif
