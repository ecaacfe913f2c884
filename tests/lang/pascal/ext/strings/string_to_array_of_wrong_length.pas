{ string to array of wrong length }
program prog(output);
var s: string; p: packed array [1..3] of char;
begin
  s := 'abc'; p := s; writeln(p); s := 'ab';
  p := s  { stops here }
end.
