program IoOffSkips;
{$mode fpc}
{ Under I- an error makes all further operations do nothing until IOResult is read; under I+ the next one raises it. As Free Pascal has it. }
var
  f, g: text;
  b: file of integer;
  n, i: integer;
begin
  assign(f, '/nonexistent/a');
  assign(g, 'io_off_skips.tmp');
  assign(b, 'io_off_skips.bin');
  {$I-}
  reset(f);
  writeln('not written');
  rewrite(g);
  writeln(g, 'hello');
  n := ioresult; writeln('io ', n);
  rewrite(g); writeln(g, 'hello'); writeln('open ', ioresult);
  reset(f); close(g);
  n := ioresult; writeln('io ', n);
  writeln(g, 'still open'); close(g); writeln(ioresult);
  reset(g); reset(f);
  if eof(g) and (filesize(b) = 0) and (filepos(b) = 0) then n := -1;
  i := ioresult; writeln(n, ' ', i, ' ', eof(g));
  close(g); reset(f); erase(g);
  n := ioresult; writeln('erase ', n);
  reset(g); writeln('reset ', ioresult); close(g); erase(g);
  rewrite(b); reset(f); i := 5; write(b, i);
  n := ioresult; writeln(filesize(b), ' ', n);
  write(b, i, i); seek(b, 0); reset(f); seek(b, 2); i := 9; read(b, i);
  n := ioresult; writeln(i, ' ', filepos(b));
  close(b); erase(b);
  if ioresult = 0 then writeln('done');
  reset(f);
  {$I+}
  writeln('not written either');
  writeln('never')
end.
