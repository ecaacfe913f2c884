{ d05 longint has 64 bits }
program prog(output);
var l: longint;
begin
  l := 2147483647; l := l + 1; writeln(l, ' ', sizeof(longint))
end.
