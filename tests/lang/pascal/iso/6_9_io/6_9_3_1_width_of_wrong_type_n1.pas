{ ISO 7185 6.9.3.1: width of wrong type }
program prog(output);
var i: integer; r: real;
begin
  i := 1; r := 1;
  writeln(i:'a');  { error: width|incompatible|mismatch|cannot assign|integer }
  writeln(i:true);  { error: width|incompatible|mismatch|cannot assign|integer }
  writeln(r:5:'x');  { error: width|decimal|incompatible|mismatch|cannot assign|integer|digits }
  writeln(i:1.5)  { error: width|incompatible|mismatch|cannot assign|integer }
end.
