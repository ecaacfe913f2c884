{ d36 typed constants are writable }
program prog(output);
const n: integer = 1;
begin
  n := n + 1; writeln(n)
end.
