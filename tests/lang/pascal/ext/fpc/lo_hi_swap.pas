{$mode fpc}
var b: byte; w: word; i: integer; l: longint; q: int64; c: cardinal; si: shortint;
begin
 b := $AB; w := $1234; i := $1234; l := $12345678; q := $123456789ABCDEF0; c := $89ABCDEF; si := $5A;
 writeln(lo(b), ' ', hi(b), ' ', lo(w), ' ', hi(w), ' ', lo(i), ' ', hi(i), ' ', lo(l), ' ', hi(l), ' ', lo(q), ' ', hi(q), ' ', lo(c), ' ', hi(c));
 writeln(lo($AB), ' ', hi($AB), ' ', lo($1234), ' ', hi($1234), ' ', lo($12345678), ' ', hi($12345678));
 writeln(swap(w), ' ', swap(i), ' ', swap(l), ' ', swap(q), ' ', swap(c), ' ', swap($1234));
 writeln(lo(w+1), ' ', hi(w+1), ' ', lo(i * 3), ' ', hi(i*3), ' ', lo(si), ' ', hi(si));
 i := -2; l := -2; writeln(lo(i), ' ', hi(i), ' ', lo(l), ' ', hi(l), ' ', swap(i), ' ', swap(l));
end.
