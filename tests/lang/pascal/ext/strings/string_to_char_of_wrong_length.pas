{ string to char of wrong length }
program prog(output);
var s: string; c: char;
begin
  s := 'a'; c := s; writeln(c); s := 'ab';
  c := s  { stops here }
end.
