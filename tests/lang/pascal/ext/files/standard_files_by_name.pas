{ standard files by name }
program prog(output);
var f: text; s: string;
begin
  assign(f, ''); rewrite(f); writeln(f, 'to output'); close(f);
  writeln(output, 'direct'); writeln(stderr, 'to stderr'); write(output, 'x'); writeln
end.
