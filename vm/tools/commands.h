/* commands.h: the bytecode commands; each is a main program of its own and a subcommand of pscal. */
#ifndef PSCAL_VM_TOOLS_COMMANDS_H
#define PSCAL_VM_TOOLS_COMMANDS_H

/* `program` is the name in messages; argv[0] is skipped. All return the exit status. */
int commandRun(const char *program, int argc, char **argv);
int commandDisasm(const char *program, int argc, char **argv);
int commandAsm(const char *program, int argc, char **argv);

#endif
