program prog(output) begin writeln('x') end.  { error+: expected }
