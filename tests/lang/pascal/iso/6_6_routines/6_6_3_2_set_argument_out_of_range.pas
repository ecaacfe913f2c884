{ ISO 7185 6.6.3.2: a member of a set argument lies outside the base type }
program prog(output);
type low = set of 1..5;
var s: set of 1..10;
procedure take(x: low); begin writeln(3 in x) end;
begin
  s := [3]; take(s); s := [3, 8];
  take(s);
  writeln('not reached')
end.
