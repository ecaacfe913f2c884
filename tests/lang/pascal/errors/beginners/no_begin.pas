program NoBegin;
{ A missing `begin` is one mistake: what follows is read as its statements. }
const a := 3; { error: expected '=' but found ':=' }
var i: array [1..a] of integer;
procedure q;
  i[1] := 1; { error: expected directive, declaration or 'begin' but found identifier 'i' }
  nosuch1 := 2; { error: identifier not found: 'nosuch1' }
end;
procedure r;
  writeln; { error: expected directive, declaration or 'begin' but found identifier 'writeln' }
  i[1] := 1;
end;
procedure s; foobar; { error: expected directive, declaration or 'begin' but found identifier 'foobar' }
begin
  writeln(3)
end;
procedure t;
const c = 1;
  writeln(c); { error: expected 'begin' but found identifier 'writeln' }
  writeln(c)
end;
procedure u;
type c = 1..2;
  writeln(3); { error: expected 'begin' but found identifier 'writeln' }
  writeln(4)
end;
  i[1] := 2; { error: expected 'begin' but found identifier 'i' }
  q; nosuch2(3) { error: identifier not found: 'nosuch2' }
end.
