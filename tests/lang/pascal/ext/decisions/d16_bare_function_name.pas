{ d16 bare function name }
program prog(output);
var calls: integer;
function f(n: integer): integer;
begin
  f := n; f := f + 1; f := f * f
end;
function g: integer;
  function again: integer;
  begin
    again := g + 1
  end;
begin
  calls := calls + 1;
  if calls > 3 then g := 0 else begin g := again; g := g + 10 end
end;
begin
  calls := 0; writeln(f(2), ' ', g, ' ', calls)
end.
