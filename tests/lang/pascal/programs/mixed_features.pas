program Mixed2;
{$mode objfpc}{$H+}{$inline on}
uses SysUtils;
type
  TPoint3 = record x, y, z: Single; end;
  TMatrix4 = array[0..3, 0..3] of Single;
  TPoly = array of TPoint3;
  TBuf = packed array[0..255] of Char;
  TWeek = set of (Mo, Tu, We, Th, Fr, Sa, Su);
  TVar = record
    case Kind: (vkNone, vkInt, vkStr, vkArr) of
      vkInt: (I: Integer);
      vkStr: (S: string[15]);
      vkArr: (A: array[0..3] of Byte);
  end;
const
  Origin: TPoint3 = (x: 0; y: 0; z: 0);
  Axes: array[0..2] of TPoint3 = ((x: 1; y: 0; z: 0), (x: 0; y: 1; z: 0), (x: 0; y: 0; z: 1));
  Ident: TMatrix4 = ((1, 0, 0, 0), (0, 1, 0, 0), (0, 0, 1, 0), (0, 0, 0, 1));
  Greeting = 'Hello' + ', ' + 'World' + '!';
  Mask = (1 shl 5) or $0F and not 3;
  Limits: array[Boolean] of Integer = (-10, 10);
  Big = 1000 * 1000 * 1000 * 4;
resourcestring
  rsOops = 'Oops: %s happened %d times';
var
  week: TWeek; v: TVar; poly: TPoly; m: TMatrix4; i, j: Integer; s: string; buf: TBuf; arr: array of array of string; pp: ^TPoint3; w: WideChar = 'x';
operator + (const a, b: TPoint3): TPoint3; inline;
begin Result.x := a.x + b.x; Result.y := a.y + b.y; Result.z := a.z + b.z; end;
operator * (const a: TPoint3; k: Single): TPoint3;
begin Result.x := a.x * k; Result.y := a.y * k; Result.z := a.z * k end;
operator = (const a, b: TPoint3): Boolean;
begin Result := (a.x = b.x) and (a.y = b.y) and (a.z = b.z) end;
operator := (k: Single): TPoint3;
begin Result.x := k; Result.y := k; Result.z := k end;
function Dot(const a, b: TPoint3): Single; begin Result := a.x * b.x + a.y * b.y + a.z * b.z end;
function Describe(const a: array of Integer): string; overload;
var k: Integer;
begin Result := 'ints'; for k in a do Result += ' ' + IntToStr(k) end;
function Describe(const a: array of string): string; overload;
var k: string;
begin Result := 'strs'; for k in a do Result += ' ' + k end;
function Describe(x: Double; digits: Byte = 2): string; overload; begin Str(x:0:digits, Result) end;
function Describe(b: Boolean): string; overload; begin if b then Result := 'yes' else Result := 'no' end;
function Describe(c: Char): string; overload; begin Result := 'char ' + c end;
procedure Incr(var x: Integer; by: Integer = 1); begin x += by end;
procedure Fill(out a: TPoly; n: Integer); var i: Integer; begin SetLength(a, n); for i := 0 to n - 1 do a[i] := Axes[i mod 3] * (i + 1) end;
function Count(const args: array of const): Integer;
var k: Integer;
begin
  Result := 0;
  for k := 0 to High(args) do
    case args[k].VType of
      vtInteger: Result += args[k].VInteger;
      vtBoolean: Result += 100 * Ord(args[k].VBoolean);
      vtChar: Result += Ord(args[k].VChar);
      vtAnsiString: Result += Length(AnsiString(args[k].VAnsiString));
      vtExtended: Result += Round(args[k].VExtended^);
    end;
end;
begin
  Fill(poly, 4); pp := @poly[1]; writeln(pp^.y:0:1, ' ', Dot(poly[3], poly[0]):0:1, ' ', poly[0] = Axes[0], Origin = poly[1]);
  poly[0] := poly[1] + poly[2] * 2; writeln(poly[0].x:0:1, poly[0].y:0:1, poly[0].z:0:1);
  poly[1] := 7; writeln(poly[1].z:0:0);
  m := Ident; m[1, 2] := 5; for i := 0 to 3 do begin for j := 0 to 3 do Write(m[i][j]:3:0); WriteLn end;
  week := [Mo..We, Su]; Include(week, Fr); Exclude(week, Tu); WriteLn(Fr in week, [Mo] <= week, SizeOf(week) > 0);
  v.Kind := vkStr; v.S := 'abc'; writeln(v.S, v.A[0]); v.I := $41424344; writeln(v.A[0], ' ', v.A[3]);
  writeln(Describe([1, 2, 3]), '|', Describe(['a', 'bc']), '|', Describe(2.5), '|', Describe(1.23456, 4), '|', Describe(True), '|', Describe('q'), '|', Describe(3));
  i := 5; Incr(i); Incr(i, 10); writeln(i, ' ', Greeting, ' ', Mask, ' ', Limits[i > 3], ' ', Big);
  writeln(Format(rsOops, ['it', 3]), ' ', Count([1, True, 'A', 'hello', 2.6]));
  SetLength(arr, 2, 2); arr[0, 1] := 'x'; arr[1][0] := arr[0, 1] + 'y'; writeln(arr[1, 0], Length(arr), Length(arr[0]), High(arr[1]));
  FillChar(buf, SizeOf(buf), 'z'); buf[3] := #0; s := PChar(@buf[0]); writeln(s, Length(s)); s := Copy(buf, 1, 3); 
  s := 'The quick brown'; for i := Length(s) downto 1 do if s[i] = ' ' then Delete(s, i, 1); writeln(s, LowerCase(s), Pos('quick', s));
  SetLength(s, 3); s[1] := 'X'; writeln(s + s, s > 'X');
end.
