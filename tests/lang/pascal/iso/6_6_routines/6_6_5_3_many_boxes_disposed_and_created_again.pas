program boxes(output);
type link = ^cell; cell = record next: link; v: array [1..20] of integer end;
var p, q: link; i, j, sum: integer;
begin
  sum := 0;
  for i := 1 to 200 do begin
    q := nil;
    for j := 1 to 50 do begin new(p); p^.next := q; p^.v[j mod 20 + 1] := j; q := p end;
    while q <> nil do begin p := q^.next; sum := sum + q^.v[3]; dispose(q); q := p end
  end;
  writeln(sum:1)
end.
