{ ISO 7185 6.6.5.2: file never opened }
{$I+}
program prog(output);
var f: text; c: char;
begin
  read(f, c)  { stops here }
end.
