{$mode tp}
program g03;
{ bit manipulation, absolute, mem tricks, const exprs }
const
  BitMask: array[0..7] of byte = (1, 2, 4, 8, 16, 32, 64, 128);
  HexD: array[0..15] of char = '0123456789ABCDEF';
  Title: string[20] = 'Title';
  Count: integer = 0;
type
  Nibbles = record lo, hi: byte end;
  LongRec = record case boolean of true: (l: longint); false: (w: array[0..1] of word) end;
  WordRec = record b: array[0..1] of byte end;
  Str8 = string[8];
  RealArr = array[1..10] of real;
  PRealArr = ^RealArr;
var lr: LongRec; w: word; b: byte; l: longint; i: integer; s: string; wb: array[0..1] of byte absolute w; p: ^byte; pr: PRealArr; bits: set of 0..15; c: char;
    scr: array[1..3, 1..5] of char;
function HexByte(b: byte): Str8; begin HexByte := HexD[b shr 4] + HexD[b and 15] end;
function HexWord(w: word): Str8; begin HexWord := HexByte(hi(w)) + HexByte(lo(w)) end;
function HexLong(l: longint): Str8; begin HexLong := HexWord(l shr 16) + HexWord(l and $FFFF) end;
function BinStr_(w: word; n: byte): string; var s: string; begin s := ''; while n > 0 do begin s := chr(48 + w and 1) + s; w := w shr 1; dec(n) end; BinStr_ := s end;
function crc(s: string): word; var i, j: integer; c: word; begin c := $FFFF; for i := 1 to length(s) do begin c := c xor ord(s[i]); for j := 1 to 8 do if odd(c) then c := (c shr 1) xor $A001 else c := c shr 1 end; crc := c end;
procedure setbit(var b: byte; n: byte; on: boolean); begin if on then b := b or BitMask[n] else b := b and not BitMask[n] end;
procedure counter; const calls: integer = 0; begin inc(calls); write(calls, ' ') end;
begin
  lr.l := $12345678; writeln(HexWord(lr.w[0]), ' ', HexWord(lr.w[1]), ' ', HexLong(lr.l), ' ', HexLong(-1));
  w := $ABCD; writeln(wb[0], ' ', wb[1], ' ', BinStr_(w, 16), ' ', WordRec(w).b[1]);
  b := 0; setbit(b, 3, true); setbit(b, 7, true); setbit(b, 3, false); writeln(b);
  writeln(crc('123456789'), ' ', HexWord(crc('hello')));
  for i := 1 to 3 do counter; writeln; inc(Count); writeln(Count, Title);
  bits := []; for i := 0 to 15 do if odd(w shr i) then bits := bits + [i]; for i := 0 to 15 do if i in bits then write(i, ' '); writeln;
  p := @w; writeln(p^); new(pr); for i := 1 to 10 do pr^[i] := i / 2; writeln(pr^[5]:0:2); dispose(pr);
  fillchar(scr, sizeof(scr), '.'); scr[2, 3] := '#'; for i := 1 to 3 do writeln(scr[i]);
  l := 100000; w := l; writeln(w, ' ', l shr 3, ' ', l shl 3, ' ', longint(w) * 10, ' ', l mod 7);
  s := 'abc'; s[1] := upcase(s[1]); s := s + s; writeln(s, ' ', length(s), ' ', pos('c', s)); move(s[1], s[4], 3); writeln(s);
  b := 250; inc(b, 10); writeln(b); i := -1; writeln(word(i), ' ', byte(i)); c := chr(ord('a') xor 32); writeln(c);
  writeln(ord(s[0]), ' ', succ(b), ' ', round(1e6), ' ', trunc(-0.5), ' ', maxint + 1);
end.
