{ ISO 7185 6.5.4: only the variable that was passed must stay }
program prog(output);
type link = ^integer;
var p, q: link;
procedure drop(var n: integer); begin n := 2; dispose(p) end;
procedure renew(var n: integer); begin new(p); n := 5; dispose(p) end;
procedure maybe(var n: integer); begin if n > 100 then dispose(p) end;
begin
  new(p); new(q); drop(q^); writeln(q^:1);
  new(p); p^ := 3; q := p; renew(p^); writeln(q^:1);
  new(p); p^ := 4; maybe(p^); writeln(p^:1)
end.
