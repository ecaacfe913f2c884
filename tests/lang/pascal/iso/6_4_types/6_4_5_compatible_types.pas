program compatibleTypes(output);
{ Same type; subranges of one host; sets of compatible bases, both packed or neither; strings of one length. }
type
  small = 1..10; large = 5..100; letter = 'a'..'z';
  s1 = set of small; s2 = set of large;
  str3 = packed array [1..3] of char; other3 = packed array [1..3] of char;
var
  a: small; b: large; i: integer; c: letter; d: char;
  x: s1; y: s2; p: str3; q: other3; ps, pt: packed set of small;
begin
  a := 7; b := a; i := b; a := i;
  writeln(a:1, b:2, i:2, a = b:5);
  c := 'q'; d := c; writeln(c = d, c <= 'z');
  x := [1, 5, 9]; y := [5, 9, 50];
  writeln(x * y = [5, 9], 50 in x + y, x <> y);
  p := 'abc'; q := p;
  writeln(q, p = q, p < 'abd');
  ps := [2]; pt := [2, 3]; writeln(ps <= pt)
end.
