{ ISO 7185 6.7.3: the result is assigned on one way only }
program prog(output);
function half(n: integer): integer;
begin
  if not odd(n) then half := n div 2
end;
begin
  writeln(half(4):1);
  writeln(half(5):1)
end.
