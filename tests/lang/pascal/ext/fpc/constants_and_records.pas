{$mode objfpc}
{$mode objfpc}{$H+}
program e01;
uses SysUtils, Math;
type
  TCard = record Suit: (Clubs, Diamonds, Hearts, Spades); Rank: 1..13; end;
  TDeck = array[1..52] of TCard;
  TBits = bitpacked array[0..15] of boolean;
  TStatus = (stOk = 1, stWarn = 5, stErr);
  TColor = type longint;
  TFunc2 = function(const a: array of integer): integer;
  TNested = record
    id: integer;
    inner: record a, b: byte; s: string; end;
    list: array of integer;
  end;
const
  SuitNames: array[0..3] of string = ('Clubs', 'Diamonds', 'Hearts', 'Spades');
  cMax = High(Integer); cMin = Low(Integer); cLen = SizeOf(TCard); cOrd = Ord('A'); cChr = Chr(66); cStr = 'x' + 'y' + #65; cSet = [1, 3..5]; cReal = 1 / 4; cShl = 1 shl 4 or 2; cBool = not (1 > 2) and (3 <> 4); cAbs = Abs(-5); cTrunc = Trunc(3.7); cRound = Round(2.5); cSqr = Sqr(7); cSucc = Succ('a'); cOdd = Odd(3); cHi = Hi($1234); cMod = -7 mod 3; cHex = $FF xor $0F;
var
  Deck: TDeck; i, j: integer; n: TNested; st: TStatus; s: string; c: TColor; b: boolean; arr: array[1..3, 'a'..'c'] of integer; ch: char; p: ^TNested; ar: array of TNested;
function SumAll(const a: array of integer): integer;
var v: integer;
begin Result := 0; for v in a do Inc(Result, v); end;
function Outer(x: integer): integer;
  function Inner(y: integer): integer;
    function Deep: integer; begin Result := x * 100 + y; end;
  begin Result := Deep + 1; end;
begin Result := Inner(x + 1); end;
procedure ModifyRec(var r: TNested); begin r.inner.s := r.inner.s + '!'; Inc(r.inner.a); SetLength(r.list, Length(r.list) + 1); r.list[High(r.list)] := 9; end;
begin
  for i := 0 to 51 do begin with Deck[i + 1] do begin Rank := i mod 13 + 1; case i div 13 of 0: Suit := Clubs; 1: Suit := Diamonds; 2: Suit := Hearts; else Suit := Spades; end; end; end;
  writeln(SuitNames[Ord(Deck[40].Suit)], Deck[40].Rank, ' ', Deck[1].Suit);
  n.inner.s := 'hey'; n.inner.a := 255; ModifyRec(n); writeln(n.inner.s, n.inner.a, n.list[0]);
  st := stWarn; writeln(ord(st), ' ', ord(high(TStatus)), ' ', st);
  writeln(cMax, cMin, ' ', cLen, ' ', cOrd, cChr, cStr, ' ', 4 in cSet, cReal:0:2, ' ', cShl, cBool, cAbs, cTrunc, cRound, cSqr, cSucc, cOdd, ' ', cHi, cMod, ' ', cHex);
  writeln(SumAll([1, 2, 3, 4]), ' ', Outer(3));
  for i := 1 to 3 do for ch := 'a' to 'c' do arr[i, ch] := i * ord(ch); writeln(arr[2]['b'], ' ', arr[3, 'c']);
  p := @n; p^.id := 5; with p^, inner do begin id := id + 1; a := 3 end; writeln(n.id, n.inner.a);
  SetLength(ar, 2); ar[0] := n; ar[1] := ar[0]; ar[1].inner.s := 'changed'; writeln(ar[0].inner.s, ar[1].inner.s);
  s := 'abc'; for i := length(s) downto 1 do write(s[i]); writeln; s[2] := 'X'; writeln(s, ' ', s + s, ' ', s = 'aXc', s < 'b', ' ', copy(s, 2), pos('c', s));
  b := (s <> '') and (s[1] = 'a'); writeln(b, ' ', b and false, b or false, b xor true, not b);
  i := 10; i += 5; i -= 3; i *= 2; writeln(i); 
  c := 7; writeln(c + 1); writeln(min(3, 4) + max(1.5, 2.5):0:2);
  writeln(i div 5, i mod 5, ' ', i / 5:0:2, ' ', i shl 2, ' ', i and 7, ' ', -i div 7, ' ', (i > 5) = true);
  try
    try raise EArgumentException.Create('arg'); finally writeln('finally'); end;
  except on E: EArgumentException do writeln('got ', E.Message); on E: Exception do writeln('other'); end;
  try i := StrToInt('x1'); except on E: Exception do writeln(E.ClassName, ' ', E.Message); end;
  try s := 'abc'; i := 0; writeln(10 mod i); except on E: Exception do writeln(E.ClassName); end;
  for i := 3 downto 1 do begin j := i; while j > 0 do begin write('*'); dec(j) end; writeln end;
end.
