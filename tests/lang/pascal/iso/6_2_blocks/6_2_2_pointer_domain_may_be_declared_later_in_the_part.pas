program later(output);
type a = ^b; b = record next: a; v: integer end;
var p: a;
procedure q;
type c = ^b; { the outer b: none is declared in this part }
var r: c;
begin
  new(r); r^.v := 7; r^.next := nil; writeln(r^.v:1)
end;
procedure s;
type c = ^b; b = integer;
var r: c;
begin
  new(r); r^ := 8; writeln(r^:1)
end;
begin
  new(p); p^.v := 1; q; s
end.
