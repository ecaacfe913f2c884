/* compile_text.h: compiles a source text in process, for fuzzers and unit tests: no files, no cache, diagnostics into a sink. */
#ifndef PSCAL_TESTS_SUPPORT_COMPILE_TEXT_H
#define PSCAL_TESTS_SUPPORT_COMPILE_TEXT_H

#include "frontends/core/compile.h"
#include "vm/bytecode/module.h"

typedef enum CompileOutcome {
    COMPILE_OK,          /* *out is a verified module */
    COMPILE_REFUSED,     /* diagnostics were reported */
    COMPILE_NO_MEMORY,
    COMPILE_BROKEN       /* our mistake: refused without a message, or generated code that the verifier refuses; see `why` */
} CompileOutcome;

typedef struct CompileResult {
    Module *module;       /* gives ownership when COMPILE_OK */
    uint32_t errorCount;
    char firstError[512]; /* the first diagnostic's text, cut */
    char why[512];
} CompileResult;

CompileOutcome compileText(const Hooks *hooks, const FrontEnd *fe, const CompileOptions *options, const char *text, size_t size,
                           CompileResult *result);

#endif
