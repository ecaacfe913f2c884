program f;
begin
  writeln(Format('%f|%8.3f|%e|%x|%n|%d|%-6s|', [2.5, 1.0004, 12345.678, 48879, 1234567.891, -5, 'ab']));
end.
