/* modes.h: the one table of differences between the dialects (pascal.md 13.3, spec/README.md ruling
 * 2), and the switches that comment directives change. Nothing else in the front end asks for a
 * dialect by name. */
#ifndef PSCAL_FRONTENDS_PASCAL_MODES_H
#define PSCAL_FRONTENDS_PASCAL_MODES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* State of {$I}: the argument of io_begin. */
typedef enum PasIoMode { PAS_IO_DEFAULT, PAS_IO_OFF, PAS_IO_ON } PasIoMode;

typedef struct PasMode {
    const char *name;
    bool isIso;           /* every rule of ISO 7185 level 1 is enforced */
    bool isFpc;           /* one of the modes of Free Pascal: the symbol FPC is defined */
    uint8_t style;        /* output style of formatting builtins: 0 pscal, 1 iso, 2 fpc */
    uint8_t integerBytes; /* Integer */
    uint8_t longIntBytes; /* LongInt */
    bool hasShortString;  /* `string` without length is ShortString until {$H+} */
    uint8_t ioMode;       /* initial PasIoMode */
    bool keepsIoErrors;   /* after a failed operation under {$I-} the next ones do nothing until IOResult is asked for */
    bool hasOverflow;     /* initial {$Q} */
    bool hasRange;        /* initial {$R} */
    bool hasResult;       /* the variable Result in functions */
    bool hasHeading;      /* the program heading is required */
    bool isModIso;        /* mod as ISO 6.7.2.2 */
    bool isCaseStrict;    /* no matching case label is error 201 */
    bool isBareCall;      /* a bare function name in its own body is a call */
    bool isRoundEven;     /* Round: banker's */
    bool hasSingles;      /* arithmetic of Single values, literals that are exact in it included, is in Single and written as such */
    bool hasIntPower;     /* Power of integers may be an integer */
    bool storesReals;     /* real to integer assignment truncates */
    bool hasStructural;   /* arrays of equal shape are compatible */
    bool hasLateRoutines; /* routines may be used before their declaration */
    bool endsAtLimit;     /* the control variable of a for statement keeps its last value */
    bool hasLooseRanges;  /* stores into subranges and enumerations, Succ and Pred are checked under {$R+} only */
    bool hasHalves;       /* Lo, Hi and Swap take halves of their argument's type, not the low two bytes */
    bool padsLiterals;    /* shorter literals fill character arrays */
    bool hasOwnClosers;   /* `}` ends only comments that `{` begins, `*)` only those of `(*` */
    bool nestsComments;   /* a comment may contain comments of its kind */
    bool packsSmall;      /* enumerations and sets take as few bytes as they need */
} PasMode;

/* What {$R+} and its like change; saved by {$push}. */
typedef struct PasSwitches {
    bool range;      /* R: integer stores are checked */
    bool tags;       /* R, if written: the tag must select a variant field that is used (ISO mode) */
    bool overflow;   /* Q */
    bool fullBool;   /* B */
    bool writable;   /* J: typed constants may be assigned */
    bool extended;   /* X: function calls as statements */
    bool asserts;    /* C: Assert does something */
    bool longString; /* H: `string` is the dynamic string */
    bool escapes;    /* ESCAPES: backslash sequences in literals */
    uint8_t ioMode;  /* I: PasIoMode */
    uint8_t enumBytes; /* PACKENUM: bytes of an enumeration at least */
    uint8_t setBytes;  /* PACKSET: bytes of a set are a multiple of that; 0: 4 or 32 */
} PasSwitches;

/* The row of a mode name of any case (length n), or NULL. */
const PasMode *pasModeFind(const char *name, size_t n);
const PasMode *pasModeDefault(void);
PasSwitches pasModeSwitches(const PasMode *mode);

#endif
