{ ISO 7185 6.9.1: what is read is no signed number }
program prog(output);
var t: text; x: real;
begin
  rewrite(t); writeln(t, ' 2.5e1 12. '); reset(t); read(t, x); writeln(x:4:1);
  read(t, x);
  writeln('not reached')
end.
