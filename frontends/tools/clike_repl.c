/* clike-repl: an interactive session of CLike. */
#include "frontends/core/driver.h"
#include "frontends/repl/repl.h"

int main(int argc, char **argv) { return replMain(replLanguage("clike"), frontEnds, argc, argv); }
