{ Types of different units are different, whatever they look like. }
program other_types;
uses kind_a, kind_b;
var a: kind_a.TThing; b: kind_b.TThing; c: TColor;
begin
  a := GetA;
  b := GetA; { error: incompatible types }
  c := kind_b.Red;
  c := kind_a.Red; { error: incompatible types }
end.
