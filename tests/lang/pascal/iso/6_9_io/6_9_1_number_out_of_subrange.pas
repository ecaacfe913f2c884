{ ISO 7185 6.9.1: number out of subrange }
program prog(input, output);
var n: 1..9;
begin
  read(n); writeln(n:1);
  read(n)  { stops here }
end.
