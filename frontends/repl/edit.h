/* edit.h: lines of input: with editing, history and completion on a terminal (libedit, opened when it is needed), plainly otherwise. */
#ifndef PSCAL_FRONTENDS_REPL_EDIT_H
#define PSCAL_FRONTENDS_REPL_EDIT_H

#include "runtime/rt.h"

typedef enum EditStatus { EDIT_LINE, EDIT_END, EDIT_INTERRUPTED, EDIT_NO_MEMORY } EditStatus;
typedef struct Edit Edit;

/* Completions of a word: calls add(to, text) for each. */
typedef void EditComplete(void *user, const char *word, size_t length, void (*add)(void *to, const char *text), void *to);

/* NULL: out of memory. historyPath (borrowed, may be NULL): read now, written by editClose. */
Edit *editOpen(const Hooks *hooks, const char *program, const char *historyPath, EditComplete *complete, void *user);
void editClose(Edit *e); /* accepts NULL */
/* The next line without its end, after the prompt; borrowed until the next call. */
EditStatus editRead(Edit *e, const char *prompt, const char **line);
void editRemember(Edit *e, const char *entry); /* in the history */
bool editIsTerminal(const Edit *e);

#endif
