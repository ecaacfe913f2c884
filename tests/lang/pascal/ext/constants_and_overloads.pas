{$mode objfpc}{$H+}
program c01;
uses SysUtils;
const
  Mat: array[1..2, 1..3] of integer = ((1,2,3),(4,5,6));
  Names: array[0..3] of string = ('zero','one','two','three');
  Primes: array[1..5] of byte = (2,3,5,7,11);
  Vowels: set of char = ['a','e','i','o','u'];
  Greeting = 'Hello' + ', ' + 'World'; Limit = 10 * 4 - 2; Half = Limit / 2; Mask = $FF shl 8 or 3; Neg = -Limit;
  Len = Length(Greeting); Big = 1 shl 20; IsBig = Big > 1000; C = #65; Tab = ^I; S2 = 'a'#13#10'b';
type
  TKind = (kA = 1, kB = 5, kC);
  TBuf = array[0..Limit - 1] of byte;
  TPair = record k: string; v: integer end;
const Pairs: array[0..1] of TPair = ((k: 'x'; v: 1), (k: 'y'; v: 2));
resourcestring rsErr = 'Error %d';
var i, j: integer; buf: TBuf; s: string; a: array of string; p: TPair; k: TKind;
function Over(i: integer): string; overload; begin Result := 'int' end;
function Over(s: string): string; overload; begin Result := 'str' end;
function Over(d: double): string; overload; begin Result := 'dbl' end;
function Def(a: integer; b: integer = 5; c: string = 'z'): string; begin Result := IntToStr(a) + IntToStr(b) + c end;
procedure OutP(out x: integer; var y: string; const z: TPair); begin x := z.v * 2; y := y + z.k end;
begin
  for i := 1 to 2 do for j := 1 to 3 do write(Mat[i, j], ' '); writeln(Limit, Half:6:1, Mask, Neg, Len, Big, IsBig, C, Ord(Tab), Length(S2));
  for s in Names do write(s, ' '); writeln;
  writeln(SizeOf(TBuf), ' ', Low(TBuf), High(TBuf), ' ', Ord(kC), ' ', Pairs[1].k, Pairs[1].v);
  writeln(Over(1), Over('a'), Over(1.5), Over('x' + 'y'));
  writeln(Def(1), Def(1, 2), Def(1, 2, 'q'));
  s := 'q'; OutP(i, s, Pairs[1]); writeln(i, s);
  case s of 'qy': writeln('matched'); 'zz': writeln('no'); else writeln('else') end;
  writeln(Format(rsErr, [5]));
  SetLength(a, 2); a[0] := 'x'; for s in a do write('<', s, '>'); writeln;
  SetLength(s, 5); FillChar(s[1], 5, '*'); writeln(s); Move(Names[3][1], s[2], 3); writeln(s);
  s := 'abcdef'; Move(s[1], buf, 6); writeln(buf[0], buf[5]); s := ''; SetString(s, 'hello', 3); writeln(s);
  p.k := 'deep'; p.v := 3; with p do writeln(k, v); k := kB; writeln(k = kB);
  inc(p.v, 4); dec(Primes[1]); writeln(p.v, Primes[1]);
  i := 5; while true do begin dec(i); if i = 3 then continue; if i < 1 then break; write(i) end; writeln;
  repeat inc(i, 2) until i >= 7; writeln(i); for i := 3 downto 1 do write(i); writeln;
  if (i = 1) and not (s = '') or false then writeln('ok');
  s := 'line1' + LineEnding + 'line2'; writeln(s);
end.
