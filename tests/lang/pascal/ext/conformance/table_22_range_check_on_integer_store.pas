{ table 22 range check on integer store }
{$R+}
var i: integer;
begin
  i := 2147483647;
  i := i + 1;  { stops here }
  writeln(i)
end.
