{ d37 former reserved words as names }
program prog(output);
type rec = record label: integer; out: char; name: string end;
var out, result, text1, join, pointer1, enum, inline, spawn1, name, add, on, self1: integer; r: rec;
procedure p(out: integer; const name: string; var result: integer);
begin
  result := out; writeln(name)
end;
begin
  out := 1; result := 2; join := 3; enum := 4; inline := 5; name := 6; add := 7; on := 8; r.label := 9; r.out := 'o'; r.name := 'n';
  p(out + result + join + enum + inline + name + add + on + r.label, r.name, result); writeln(result, r.out)
end.
