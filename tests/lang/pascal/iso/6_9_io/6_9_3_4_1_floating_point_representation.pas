{ ISO 7185 6.9.3.4.1: floating point representation }
program prog(output);
var r: real;
begin
  r := 123.456;
  writeln('[', r:12, ']'); writeln('[', -r:12, ']'); writeln('[', r:9, ']'); writeln('[', r:1, ']');
  r := 0; writeln('[', r:10, ']');
  r := 9.9996; writeln('[', r:11, ']'); writeln('[', r:12, ']');
  r := 1e-7; writeln('[', r:10, ']'); r := -2.5e100; writeln('[', r:10, ']');
  r := 3.14; writeln('[', r, ']'); r := -3.5; writeln('[', r, ']'); writeln('[', 1.0, ']')
end.
