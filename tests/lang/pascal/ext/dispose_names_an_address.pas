{ Dispose frees what begins at the address, as FreeMem does. }
type r = record a, b: integer end; pr = ^r; pi = ^integer;
var p, other: pr; i: pi;
begin
  new(p); other := p;
  i := @p^.a; i^ := 4;
  dispose(i);
  writeln(p = nil, ' ', other = nil, ' ', i = nil);
  new(p); i := @p^.b;
  dispose(i);
end.
