{ test: err :14: warning: range check error assigning REAL 100000000000000000000.000000 to BYTE }
{ test: err :15: warning: range check error assigning REAL -129.000000 to SHORTINT }
{ test: err :16: warning: range check error assigning REAL Inf to INT64 }
{ test: err :18: warning: range check error assigning REAL 2147483648.000000 to INTEGER }
{ test: noerr :(19|20|21|22|23): }
program real_out_of_range;
var
  b: byte;
  s: int8;
  i: integer;
  w: int64;
  r: real;
begin
  b := 1e20; writeln(b);
  r := -129.0; s := r; writeln(s);
  r := 1e300; r := r * r; w := r; writeln(w);
  r := 2147483647.9; i := r; writeln(i);
  r := 2147483648.0; i := r; writeln(i);
  r := -9223372036854775808.0; w := r; writeln(w);
  s := -128.9; writeln(s);
  b := 255.9; writeln(b);
  b := -0.9; writeln(b);
  i := trunc(2.5) + 7 / 2; writeln(i)
end.
