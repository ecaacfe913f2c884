program kind;
var ms: MStream; p: ^integer; q: Pointer;
begin
  new(p); q := p; ms := q;
  writeln(MStreamBuffer(ms))
end.
