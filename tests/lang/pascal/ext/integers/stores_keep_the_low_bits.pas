{ stores keep the low bits }
program prog(output);
var a: shortint; b: byte; c: smallint; w: word; i: integer; u: cardinal; big: int64;
begin
  i := 2147483647; i := i + 1; writeln(i); i := i - 1; writeln(i);
  big := 300; b := big; writeln(b); a := big; writeln(a); big := -1; b := big; writeln(b); w := big; writeln(w); u := big; writeln(u);
  big := 40000; c := big; writeln(c); big := 65537; w := big; writeln(w); b := 255; inc(b); writeln(b); dec(b); writeln(b); a := 127; inc(a); writeln(a); i := 100000; writeln(i * i); big := i * i; writeln(big); i := i * i; writeln(i)
end.
