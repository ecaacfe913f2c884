/* concurrency.h: private: what the files of the concurrency surface share: tasks.c (types, routines on tasks), channels.c (channel operations),
 * namespaces.c (dotted names, thread.channel.recv). The language rules are those of the specification of concurrency. */
#ifndef PSCAL_FRONTENDS_PASCAL_CONCURRENCY_H
#define PSCAL_FRONTENDS_PASCAL_CONCURRENCY_H

#include "frontends/pascal/builtins.h"
#include "vm/bytecode/builtin_ids.h"

/* How values of a type travel through channels and results: kinds of `any` (runtime/builtins/any.h). */
typedef enum PasTag { PAS_TAG_ANY, PAS_TAG_INT, PAS_TAG_BOOL, PAS_TAG_CHAR, PAS_TAG_REAL, PAS_TAG_STRING, PAS_TAG_REF } PasTag;
PasTag pasTagOf(const Type *t); /* NULL: PAS_TAG_ANY */

static inline bool pasIsHandle(const Type *t, HandleKind kind) { return t->kind == TYPE_ANY && t->handle == kind; }
static inline bool pasIsChannel(const Type *t) { return t->kind == TYPE_ANY && t->handle >= HANDLE_CHANNEL; }

/* tasks.c */
/* A new task of the routine that the first argument of a call names, with the arguments behind it. Error node after a message. */
Node *pasTaskOf(PasParser *p, PasCall *call, PasArg *first);
/* x, which is of another type, as a handle of type t, or a handle as a number; NULL if that makes no sense. */
Node *pasConvertHandle(PasParser *p, Node *x, Type *t);
/* The words spawn, join and go, after which no parenthesis needs to follow. */
Node *pasConcurrentWord(PasParser *p, PasSymbol *sym, int word, Pos pos, uint32_t length, bool isStatement);
typedef enum PasWord { PAS_WORD_SPAWN, PAS_WORD_JOIN, PAS_WORD_GO, PAS_WORD_CHAN, PAS_WORD_NAMESPACE } PasWord;
PasBuilder pbWord; /* marks the words above in pas_builtins.def; its argument is a PasWord */

/* channels.c */
/* chan, at '<' or '('. */
Node *pasChanConstructor(PasParser *p, Pos pos, uint32_t length);
/* x.member of a channel; the name has been accepted. */
Node *pasChannelMember(PasParser *p, Node *x, Name *name, Pos pos, uint32_t length);
/* for v in c do: the statement around `body`. */
Node *pasChannelLoop(PasParser *p, Node *variable, Node *channel, Node *body, Pos pos);

/* namespaces.c */
/* A dotted name whose first word has been accepted; the current token is the dot. */
Node *pasDotted(PasParser *p, const char *first, Pos pos, bool isStatement);

#endif
