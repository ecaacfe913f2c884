{ write to closed file }
program prog(output);
var f: text;
begin
  assign(f, 'a.txt'); rewrite(f); writeln(f, 'x'); close(f);
  writeln(f, 'y')  { stops here }
end.
