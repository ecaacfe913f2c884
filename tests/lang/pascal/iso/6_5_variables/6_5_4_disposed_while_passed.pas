{ ISO 7185 6.5.4: a variable is disposed while a reference to it exists }
program prog(output);
type link = ^integer;
var p: link;
procedure drop(var n: integer); begin n := 1; dispose(p) end;
begin
  new(p); writeln('start');
  drop(p^);
  writeln('not reached')
end.
