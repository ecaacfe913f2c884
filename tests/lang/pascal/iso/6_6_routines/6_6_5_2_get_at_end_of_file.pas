{ ISO 7185 6.6.5.2: get at end of file }
{$I+}
program prog(output);
var f: file of integer;
begin
  rewrite(f); write(f, 1); reset(f);
  get(f); writeln(eof(f));
  get(f)  { stops here }
end.
