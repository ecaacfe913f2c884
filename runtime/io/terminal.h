/* terminal.h: what the IoState knows of the terminal (pascal.md 15.8); terminal.c only. */
#ifndef PSCAL_RUNTIME_IO_TERMINAL_H
#define PSCAL_RUNTIME_IO_TERMINAL_H

#include "runtime/rt.h"

#include <termios.h>

enum { ATTR_DEFAULT = 7, PALETTE_NONE = -1 };

typedef struct Terminal {
    bool isKnown;  /* isActive was found out */
    bool isActive; /* sequences are sent */
    uint8_t attr;  /* TextAttr: foreground + 16 * background + 128 * blink */
    bool isBold, isDim, isUnderlined, isInverse;
    int palette[2];                /* TextColorE, TextBackgroundE, or PALETTE_NONE */
    int left, top, right, bottom;  /* Window; right 0: the whole screen */
    int screens;                   /* PushScreen without PopScreen */
    bool isCursorHidden, isBackgroundSet;
    bool isRaw;                    /* no line editing, no echo; saved is what to return to */
    bool isReadingKey;
    struct termios saved;
} Terminal;

#endif
