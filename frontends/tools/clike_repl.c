/* clike-repl: an interactive session of CLike. */
#include "frontends/repl/repl.h"

int main(int argc, char **argv) { return replMain(replLanguage("clike"), argc, argv); }
