{ ISO 7185 6.9.3.1: a width below one }
program prog(output);
begin
  writeln(1:0)  { error: width|range }
end.
