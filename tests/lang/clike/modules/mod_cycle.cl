import "mod_base.cl";
int cycleCalls() { return baseCalls; }
