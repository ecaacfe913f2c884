program uncaught_with_file;
{ The clean-up of a routine does not change the place of the error that runs through it. }
procedure q(n: integer);
var
  f: text;
  p: ^integer;
begin
  assign(f, 'f.txt');
  rewrite(f);
  p := @n;
  writeln(f, p^);
  n := n div (n - n)
end;

begin
  q(1)
end.
