program prog(output; begin end.  { error+: expected }
