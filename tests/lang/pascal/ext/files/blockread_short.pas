{ BlockRead without a variable for the count: fewer records than wanted are an error. }
program blockread_short;
var
  f: file;
  b: array [1..10] of byte;
  n: integer;
begin
  assign(f, 'short.bin');
  rewrite(f, 1);
  blockwrite(f, b, 3);
  close(f);
  reset(f, 1);
  blockread(f, b, 10);
  writeln(IOResult);
  reset(f, 1);
  blockread(f, b, 10, n);
  writeln(IOResult, ' ', n);
  reset(f, 1);
  blockread(f, b, 3);
  writeln(IOResult);
  reset(f, 1);
  {$I+}
  blockread(f, b, 4);
  writeln('not reached')
end.
