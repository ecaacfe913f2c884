{ ISO 7185 6.9.3.1: decimals of a non real strict }
program prog(output);
begin
  writeln(5:3:2);  { error: width|decimal|incompatible|mismatch|cannot assign|real|digits }
  writeln('a':3:2);  { error: width|decimal|incompatible|mismatch|cannot assign|real|digits }
end.
