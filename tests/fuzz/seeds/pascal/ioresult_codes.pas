{ ioresult codes }
program prog(output);
var f: text; g: file of integer; i: integer;
begin
  assign(f, 'missing.txt'); reset(f); writeln(ioresult, ' ', ioresult);
  assign(f, 'no/such/dir/x.txt'); rewrite(f); i := ioresult; writeln((i = 2) or (i = 3));
  assign(g, 'missing.dat'); reset(g); writeln(ioresult); erase(g); writeln(ioresult); append(f); writeln(ioresult <> 0);
  assign(f, 'a.txt'); rewrite(f); writeln(ioresult); close(f); writeln(ioresult);
  {$I-}
  write(f, 'x'); writeln(ioresult); read(f, i); writeln(ioresult); close(f); writeln(ioresult);
  rewrite(f); writeln(f, 'abc'); read(f, i); writeln(ioresult); close(f); reset(f); write(f, 1); writeln(ioresult); read(f, i); writeln(ioresult, ' ', i); close(f); erase(f); writeln(ioresult)
end.
