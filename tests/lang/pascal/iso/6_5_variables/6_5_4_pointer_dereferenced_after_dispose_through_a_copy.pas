program alias(output);
{ Annex D: dispose makes every pointer to the variable undefined. }
type link = ^cell; cell = record next: link; v: integer end;
var p, q, r: link;
begin
  new(p); q := p; new(r); r^.next := p; p^.v := 3;
  writeln(q^.v:1, r^.next^.v:2);
  dispose(p);
  writeln(r^.next^.v)
end.
