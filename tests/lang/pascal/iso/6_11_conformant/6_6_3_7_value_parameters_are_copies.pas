program copies(output);
type s5 = packed array [1..5] of char;
var
  a: array [1..3] of integer;
  t: s5;

procedure change(x: array [l..h: integer] of integer);
begin
  x[l] := 99;
  write(x[l]:3, a[1]:3);
  a[2] := 50;
  writeln(x[2]:3)
end;

procedure show(s: packed array [l..h: integer] of char);
var i: integer;
begin
  for i := h downto l do write(s[i]);
  writeln(h:3);
  s[l] := '-'
end;

begin
  a[1] := 1; a[2] := 2; a[3] := 3;
  change(a);
  writeln(a[1]:1, a[2]:3);
  t := 'abcde';
  show(t);
  show('xyz');
  writeln(t)
end.
