{ ISO 7185 6.6.5.2: put while reading }
{$I+}
program prog(output);
var f: text;
begin
  rewrite(f); writeln(f, 'x'); reset(f);
  write(f, 'y')  { stops here }
end.
