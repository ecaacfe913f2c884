program Bits5;
{$mode fpc}
{ bit sets, absolute, move, typecasts, pointers arithmetic, packed records }
type
  TByteArr = array[0..7] of byte;
  PByteArr = ^TByteArr;
  TColor = packed record case integer of 0: (value: longword); 1: (b, g, r, a: byte); end;
  TFlags = set of 0..31;
  TFunc = function(x: longint): longint;
var
  l: longint; bytes: array[0..3] of byte absolute l; q: qword; p: pbyte; c: TColor; w: word; f: TFlags; i: longint; s: single; li: longword absolute s;
  arr: array[0..9] of smallint; ps: psmallint; fn: TFunc; fns: array[1..3] of TFunc; d: double; str: string[10]; len: byte absolute str;
function Twice(x: longint): longint; begin Twice := 2 * x end;
function Square(x: longint): longint; begin Square := x * x end;
function Apply(f: TFunc; n, x: longint): longint; begin while n > 0 do begin x := f(x); dec(n) end; Apply := x end;
procedure Swap2(var a, b); var t: longint; x: longint absolute a; y: longint absolute b; begin t := x; x := y; y := t end;
begin
  l := $01020304; writeln(bytes[0], bytes[1], bytes[2], bytes[3]);
  bytes[0] := $FF; writeln(hexstr(l, 8));
  q := $1122334455667788; p := @q; for i := 0 to 7 do begin write(hexstr(p^, 2), ' '); inc(p) end; writeln;
  c.value := $FF8040C0; writeln(c.a, ' ', c.r, ' ', c.g, ' ', c.b); c.g := 1; writeln(hexstr(c.value, 8));
  w := word($12345); writeln(w, ' ', byte(w), ' ', shortint($F0), ' ', longint(-1) = longint($FFFFFFFF), ' ', integer('A'), char(97), boolean(1));
  f := [1, 5..8, 31]; i := 0; for w := 0 to 31 do if w in f then inc(i); writeln(i);
  s := 1.5; writeln(hexstr(li, 8)); li := $40490FDB; writeln(s:0:5);
  for i := 0 to 9 do arr[i] := i * i; ps := @arr[3]; writeln(ps^, ' ', ps[2], ' ', (ps + 4)^, ' ', (ps - 1)^); inc(ps, 2); writeln(ps^, ' ', ps - @arr[0]);
  fn := @Twice; fns[1] := fn; fns[2] := @Square; fns[3] := nil; writeln(fns[1](21), ' ', fns[2](9), ' ', fns[3] = nil, ' ', Apply(@Square, 3, 2), ' ', assigned(fn));
  l := 5; i := 9; Swap2(l, i); writeln(l, i);
  move(arr[2], arr[5], 3 * sizeof(smallint)); for i := 0 to 9 do write(arr[i], ' '); writeln;
  fillword(arr, 10, $0102); writeln(arr[9]); fillchar(arr, sizeof(arr), 1); writeln(arr[0]);
  str := 'hello'; writeln(len); len := 2; writeln(str);
  writeln(rolbyte(129, 1), ' ', rorword(1, 1), ' ', roldword($80000000, 1), ' ', bsfdword(8), ' ', bsrdword(8), ' ', popcnt(dword(255)));
  writeln(lo($1234), hi($1234), ' ', swap(word($1234)), ' ', hi(longword($12345678)), ' ', lo(longword($12345678)));
  d := 2.5; writeln(round(d), round(3.5), round(-2.5), trunc(d), ' ', int(-2.5):0:1, ' ', frac(-2.5):0:1);
  writeln(5 shl 3 or 1, ' ', 5 and not 4, ' ', not true, ' ', 7 xor 2, ' ', (1 shl 31) div 2, ' ', 1 shl 40, ' ', $7FFFFFFF + 1);
  {$Q-}{$R-} l := $7FFFFFFF; l := l + 1; writeln(l, ' ', longword(l), ' ', int64(l) - 1);
end.
