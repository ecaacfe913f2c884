// test: no native what is traced are instructions of the interpreter
// test: err \[VM-TRACE\] IP=\d+
// trace on
int main() { printf("/* trace on */\n"); return 0; }
