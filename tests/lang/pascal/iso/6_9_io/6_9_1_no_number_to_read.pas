{ ISO 7185 6.9.1: no number to read }
{$I+}
program prog(input, output);
var i: integer;
begin
  read(i); writeln(i:1);
  read(i)  { stops here }
end.
