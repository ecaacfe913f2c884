{ range checks can be switched }
program prog(output);
var b: byte; i: integer;
begin
  i := 256;
  {$R+} b := 255; {$R-}
  b := i; writeln(b);
  {$push}{$R+} {$pop}
  b := i + 1; writeln(b)
end.
