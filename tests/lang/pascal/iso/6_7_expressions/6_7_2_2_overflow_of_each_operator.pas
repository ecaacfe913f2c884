program overflow(output);
var i, j: integer;
begin
  i := maxint; j := i - 1 + 1; writeln(j:1);
  i := -maxint; j := i + 1 - 1; writeln(j:1);
  i := 65536; j := i * 32767; writeln(j:1);
  j := i * 32768; writeln('not reached')
end.
