program Lists(output);
{ Allocation of every kind: list nodes, strings, dynamic arrays, disposed nodes, routines in routines. }
type
  Link = ^Node;
  Node = record key: integer; name: string; next: Link end;
  Row = array of integer;
var
  head: Link;
  rows: array of Row;
  text: string;
  i, sum: integer;

procedure push(key: integer);
var
  p: Link;

  function nameOf(k: integer): string;
  begin
    nameOf := 'node-' + chr(ord('a') + k mod 26) + chr(ord('a') + k div 26 mod 26)
  end;

begin
  new(p);
  p^.key := key;
  p^.name := nameOf(key);
  p^.next := head;
  head := p
end;

procedure dropEven;
var
  p, next: Link;
begin
  p := head;
  head := nil;
  while p <> nil do begin
    next := p^.next;
    if odd(p^.key) then begin
      p^.next := head;
      head := p
    end else
      dispose(p);
    p := next
  end
end;

var
  p: Link;
begin
  head := nil;
  for i := 1 to 20000 do push(i);
  dropEven;
  sum := 0;
  p := head;
  while p <> nil do begin
    sum := sum + p^.key;
    if p^.key mod 1000 = 1 then writeln(p^.key:6, ' ', p^.name);
    p := p^.next
  end;
  writeln('sum ', sum);
  setlength(rows, 200);
  for i := 0 to 199 do setlength(rows[i], 500);
  for i := 0 to 199 do rows[i][i] := i;
  sum := 0;
  for i := 0 to 199 do sum := sum + rows[i][i] + length(rows[i]);
  writeln('rows ', sum);
  text := '';
  for i := 1 to 5000 do text := text + chr(32 + i mod 90);
  for i := 0 to 49 do writeln(copy(text, 1 + i * 100, 100));
  writeln(length(text))
end.
