{$mode objfpc}{$H+}
program Dyn;
uses SysUtils;
type TIntArr = array of integer; TMat = array of array of double; TStrArr = array of string;
function Sum(const a: array of integer): integer; var x: integer; begin Result := 0; for x in a do Result += x; end;
function Make(n: integer): TIntArr; var i: integer; begin SetLength(Result, n); for i := 0 to n-1 do Result[i] := i*i; end;
procedure Fill(var a: array of integer; v: integer = 7); var i: integer; begin for i := Low(a) to High(a) do a[i] := v; end;
var a, b, c: TIntArr; m: TMat; s: TStrArr; i, j: integer; st: string; f: array[1..3] of integer;
begin
  a := Make(5); writeln(Sum(a), ' ', Length(a), ' ', High(a));
  b := a; b[0] := 100; writeln(a[0]);
  c := Copy(a, 1, 3); c[0] := -1; writeln(a[1], ' ', Length(c), ' ', c[0]);
  SetLength(a, 7); writeln(a[6], ' ', a[4], ' ', Length(b));
  writeln(Sum([1,2,3]), ' ', Sum(f));
  Fill(f); writeln(f[1], f[3]); Fill(a, 2); writeln(Sum(a));
  SetLength(m, 3, 4); for i := 0 to 2 do for j := 0 to 3 do m[i,j] := i + j / 10; writeln(m[2][3]:0:1, ' ', Length(m[1]));
  Insert(55, a, 1); writeln(Length(a), ' ', a[1]); Delete(a, 0, 2); writeln(Length(a), ' ', a[0]);
  a := Concat(a, c, [9, 8]); writeln(Length(a), ' ', a[High(a)]);
  a := [1, 2, 3]; writeln(Length(a));
  SetLength(s, 2); s[0] := 'x'; s[1] := s[0] + 'y'; for st in s do write(st, ';'); writeln;
  Insert(c, a, 2); for i in a do write(i, ' '); writeln;
  a := nil; writeln(Length(a), ' ', a = nil);
  s := ['one', 'two', 'three']; for i := 0 to High(s) do write(s[i], ' '); writeln;
  SetLength(m, 2); writeln(Length(m));
end.
