{ ISO 7185 6.9.3: write of wrong type }
program prog(output);
type v = array [1..3] of integer;
var a: v; r: record a: integer end; s: set of 1..3; f: text;
begin
  r.a := 1; s := [1]; a[1] := 1; rewrite(f);
  writeln(a);  { error: write|incompatible|mismatch|cannot assign|argument|parameter|not allowed|cannot|must not|not permitted }
  writeln(r);  { error: write|incompatible|mismatch|cannot assign|argument|parameter|not allowed|cannot|must not|not permitted }
  writeln(s);  { error: write|incompatible|mismatch|cannot assign|argument|parameter|not allowed|cannot|must not|not permitted }
  writeln('x', f);  { error: write|incompatible|mismatch|cannot assign|argument|parameter|not allowed|cannot|must not|not permitted|file }
end.
