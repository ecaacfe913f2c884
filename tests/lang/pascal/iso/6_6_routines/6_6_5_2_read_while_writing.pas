{ ISO 7185 6.6.5.2: read while writing }
{$I+}
program prog(output);
var f: text; c: char;
begin
  rewrite(f); writeln(f, 'x');
  read(f, c)  { stops here }
end.
