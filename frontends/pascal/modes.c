/* modes.c: the table of modes.h. */
#include "frontends/pascal/modes.h"

#include <string.h>

static const PasMode modes[] = {
    {.name = "pscal",
     .style = 0,
     .integerBytes = 4,
     .longIntBytes = 8,
     .ioMode = PAS_IO_DEFAULT,
     .hasOverflow = true,
     .hasResult = true,
     .hasIntPower = true,
     .storesReals = true,
     .hasStructural = true,
     .hasLateRoutines = true},
    {.name = "iso",
     .isIso = true,
     .style = 1,
     .integerBytes = 4,
     .longIntBytes = 8,
     .ioMode = PAS_IO_DEFAULT,
     .hasOverflow = true,
     .hasRange = true,
     .hasHeading = true,
     .isModIso = true,
     .hasIntPower = true,
     .isCaseStrict = true,
     .endsAtLimit = true,
     .isBareCall = true},
    {.name = "fpc",
     .isFpc = true,
     .style = 2,
     .integerBytes = 2,
     .longIntBytes = 4,
     .hasShortString = true,
     .ioMode = PAS_IO_ON,
     .keepsIoErrors = true,
     .isRoundEven = true,
     .hasSingles = true,
     .hasStructural = true,
     .hasLateRoutines = true,
     .endsAtLimit = true,
     .hasLooseRanges = true,
     .hasHalves = true,
     .padsLiterals = true,
     .hasOwnClosers = true,
     .nestsComments = true},
    {.name = "objfpc",
     .isFpc = true,
     .style = 2,
     .integerBytes = 4,
     .longIntBytes = 4,
     .hasShortString = true,
     .ioMode = PAS_IO_ON,
     .keepsIoErrors = true,
     .hasResult = true,
     .isRoundEven = true,
     .hasSingles = true,
     .hasStructural = true,
     .hasLateRoutines = true,
     .endsAtLimit = true,
     .hasLooseRanges = true,
     .hasHalves = true,
     .padsLiterals = true,
     .hasOwnClosers = true,
     .nestsComments = true},
    {.name = "delphi",
     .isFpc = true,
     .style = 2,
     .integerBytes = 4,
     .longIntBytes = 4,
     .ioMode = PAS_IO_ON,
     .keepsIoErrors = true,
     .hasResult = true,
     .isBareCall = true,
     .isRoundEven = true,
     .hasSingles = true,
     .hasStructural = true,
     .hasLateRoutines = true,
     .endsAtLimit = true,
     .hasLooseRanges = true,
     .padsLiterals = true,
     .hasOwnClosers = true,
     .packsSmall = true},
    {.name = "tp",
     .isFpc = true,
     .style = 2,
     .integerBytes = 2,
     .longIntBytes = 4,
     .hasShortString = true,
     .ioMode = PAS_IO_ON,
     .keepsIoErrors = true,
     .isBareCall = true,
     .isRoundEven = true,
     .hasSingles = true,
     .hasStructural = true,
     .hasLateRoutines = true,
     .endsAtLimit = true,
     .hasLooseRanges = true,
     .hasHalves = true,
     .padsLiterals = true,
     .hasOwnClosers = true,
     .packsSmall = true},
};

static bool equalsFolded(const char *a, const char *b, size_t n) {
    for (size_t i = 0; i < n; i++) {
        char c = b[i] >= 'A' && b[i] <= 'Z' ? (char)(b[i] + 32) : b[i];
        if (a[i] != c) return false;
    }
    return true;
}

const PasMode *pasModeFind(const char *name, size_t n) {
    for (size_t i = 0; i < sizeof modes / sizeof modes[0]; i++) {
        if (strlen(modes[i].name) == n && equalsFolded(modes[i].name, name, n)) return &modes[i];
    }
    return NULL;
}

const PasMode *pasModeDefault(void) { return &modes[0]; }

PasSwitches pasModeSwitches(const PasMode *mode) {
    return (PasSwitches){.range = mode->hasRange,
                         .overflow = mode->hasOverflow,
                         .writable = true,
                         .extended = !mode->isIso,
                         .asserts = !mode->isFpc,
                         .longString = !mode->hasShortString,
                         .ioMode = mode->ioMode,
                         .enumBytes = mode->packsSmall ? 1 : 4,
                         .setBytes = mode->packsSmall ? 1 : 0};
}
