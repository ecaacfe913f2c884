{ paramstr and paramcount }
program prog(output);
var i: integer;
begin
  writeln(paramcount);
  for i := 1 to paramcount do writeln('[', paramstr(i), ']');
  writeln(paramstr(paramcount + 1) = '', ' ', paramstr(-1) = ''); writeln(length(paramstr(0)) > 0)
end.
