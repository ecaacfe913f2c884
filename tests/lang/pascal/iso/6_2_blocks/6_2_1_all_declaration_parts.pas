{ ISO 7185 6.2.1: all declaration parts }
program prog(output);
label 1, 2;
const a = 1; b = 'b';
type t1 = 1..10; t2 = array [t1] of char;
var v: t1; w: t2;
procedure p;
label 1;
const a = 2;
type t1 = char;
var v: t1;
  procedure q;
  label 1;
  var v: integer;
  begin
    v := a; goto 1; v := 0;
    1: writeln('q ', v:1)
  end;
begin
  v := b; q; goto 1; v := 'x';
  1: writeln('p ', v, a:2)
end;
function f(x: t1): t1;
begin
  f := x + a
end;
begin
  v := 3; p;
  for v := 1 to 10 do w[v] := b;
  v := f(4);
  goto 2;
  1: v := 9;
  2: writeln('main ', v:1, w[10])
end.
