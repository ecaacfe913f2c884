{$mode fpc}
{ BlockRead may ask for more records than the variable holds, as long as the file has no more. }
var
  f: file;
  buffer: array[1..8] of byte;
  n: word;
begin
  rewrite(f, 4);
  blockwrite(f, buffer, 1);
  blockwrite(f, buffer, 1);
  reset(f, 4);
  blockread(f, buffer, 100, n);
  writeln(n);
  blockread(f, buffer, 100, n);
  writeln(n);
  blockwrite(f, buffer, 2);
  reset(f, 4);
  blockread(f, buffer, 3, n);
end.
