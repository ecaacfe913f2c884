{ ISO 7185 6.9.3.1: a number of decimals below one }
program prog(output);
begin
  writeln(1.5:4:0)  { error: width|range }
end.
