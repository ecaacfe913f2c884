/* session.h: one compilation with all that belongs to it, from source to verified module. The driver has one for the program; the store of units one for each
 * unit that it compiles. */
#ifndef PSCAL_FRONTENDS_CORE_SESSION_H
#define PSCAL_FRONTENDS_CORE_SESSION_H

#include "frontends/core/driver.h"
#include "frontends/core/lower.h"

typedef struct Session {
    Compile compile;
    const FrontEnd *fe;
    DriverOptions *options;
    Lowering *lowering;
    ModuleBuilder *builder;
    CacheKey key;
} Session;

/* `root` is the compilation whose outOfMemory is jumped to, s->compile itself if NULL. The options are borrowed. */
void sessionOpen(Session *s, const FrontEnd *fe, DriverOptions *o, Compile *root);
void sessionClose(Session *s);
/* Writes a message that belongs to no place in a source to where the options want messages. */
void sessionMessage(const Session *s, const char *format, ...) PRINTF_LIKE(2, 3);
/* A text instead of a file: compiles it as far as a linked and verified module, which it gives. `path` stands for it in messages; the text is borrowed until
 * the session is closed. onProgram (may be NULL) sees the program before its memory goes. NULL after a message. Opens and closes the session. */
Module *sessionCompileText(const FrontEnd *fe, DriverOptions *o, const char *path, const char *text, size_t size,
                           void (*onProgram)(void *user, Compile *c), void *user);
/* Reads the main file. SOURCE_OK, or the reason. */
SourceStatus sessionRead(Session *s, const char *path, const char **reason);
/* Prepares names and types and, if wanted, the module of that name. */
void sessionStart(Session *s, const char *moduleName, bool wantCode);
/* The finished module, decoded and verified; NULL after a message. Frees the program: all of the compilation but its sources. */
Module *sessionFinish(Session *s);
/* Decodes and verifies an image; takes the bytes. NULL after a message: the compiler has made an invalid module. */
Module *sessionVerify(Session *s, void *bytes, size_t size);
/* Out of memory: does not return. */
void sessionNoMemory(void *user);

#endif
