/* main.c: the main function of native executables. It is linked with the object file of one program, which defines pscalNativeProgram. */
#include "vm/host/native.h"

extern const NativeProgram pscalNativeProgram;

int main(int argc, char **argv) { return nativeRun(&pscalNativeProgram, argc, (const char *const *)argv); }
