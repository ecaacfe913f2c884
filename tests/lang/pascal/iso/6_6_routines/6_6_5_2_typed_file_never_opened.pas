{ ISO 7185 6.6.5.2: typed file never opened }
{$I+}
program prog(output);
var f: file of integer;
begin
  write(f, 5)  { stops here }
end.
