program Helpers2;
{$mode objfpc}{$H+}{$modeswitch typehelpers}{$modeswitch advancedrecords}
uses SysUtils;
type
  TColor = (Red, Green, Blue);
  TColors = set of TColor;
  TIntDyn = array of Integer;
  TColorHelper = type helper for TColor
    function Name: string;
    function Next: TColor;
    class function Count: Integer; static;
  end;
  TIntDynHelper = type helper for TIntDyn
    procedure Append(x: Integer);
    function Sum: Integer;
    function Join(const sep: string = ','): string;
  end;
  TDoubleHelper2 = type helper(TDoubleHelper) for Double
    function Squared: Double;
  end;
  TStrHelper2 = type helper(TStringHelper) for string
    function Words: Integer;
    function Capital: string;
    procedure Clear;
  end;
  TPair = record a, b: Integer end;
  TPairHelper = record helper for TPair
    procedure Swap;
    function Show: string;
    class function Make(x, y: Integer): TPair; static;
  end;
  TCharHelper2 = type helper for Char
    function IsVowel: Boolean;
    function Upper: Char;
  end;
function TColorHelper.Name: string; const n: array[TColor] of string = ('red', 'green', 'blue'); begin Result := n[Self] end;
function TColorHelper.Next: TColor; begin if Self = High(TColor) then Result := Low(TColor) else Result := Succ(Self) end;
class function TColorHelper.Count: Integer; begin Result := Ord(High(TColor)) + 1 end;
procedure TIntDynHelper.Append(x: Integer); begin SetLength(Self, Length(Self) + 1); Self[High(Self)] := x end;
function TIntDynHelper.Sum: Integer; var i: Integer; begin Result := 0; for i in Self do Result += i end;
function TIntDynHelper.Join(const sep: string): string;
var i: Integer;
begin
  Result := '';
  for i := 0 to High(Self) do begin if i > 0 then Result += sep; Result += Self[i].ToString end;
end;
function TDoubleHelper2.Squared: Double; begin Result := Self * Self end;
function TStrHelper2.Words: Integer;
var i: Integer;
begin
  Result := 0;
  for i := 1 to Length do if (Self[i] <> ' ') and ((i = 1) or (Self[i - 1] = ' ')) then Inc(Result);
end;
function TStrHelper2.Capital: string; begin Result := Self; if Result <> '' then Result[1] := Result[1].Upper end;
procedure TStrHelper2.Clear; begin Self := '' end;
procedure TPairHelper.Swap; var t: Integer; begin t := a; a := b; b := t end;
function TPairHelper.Show: string; begin Result := Format('(%d,%d)', [a, b]) end;
class function TPairHelper.Make(x, y: Integer): TPair; begin Result.a := x; Result.b := y end;
function TCharHelper2.IsVowel: Boolean; begin Result := Self in ['a', 'e', 'i', 'o', 'u'] end;
function TCharHelper2.Upper: Char; begin Result := UpCase(Self) end;
var c: TColor; d: TIntDyn; x: Double; s: string; p: TPair; ch: Char; arr: array[1..2] of TPair; n: Integer;
begin
  for c in TColor do Write(c.Name, '->', c.Next.Name, ' '); WriteLn(TColor.Count, ' ', Blue.Name);
  d.Append(3); d.Append(4); d.Append(5); WriteLn(d.Sum, ' ', d.Join, ' ', d.Join('-'));
  x := 1.5; WriteLn(x.Squared:0:2, ' ', x.ToString, ' ', (x + 1).ToString);
  s := 'the quick fox'; WriteLn(s.Words, ' ', s.Capital, ' ', s.ToUpper, ' ', s.Length, ' ', s.Substring(4, 5)); s.Clear; WriteLn('[', s, ']', s.IsEmpty);
  p := TPair.Make(1, 2); p.Swap; WriteLn(p.Show); arr[2] := TPair.Make(7, 8); arr[2].Swap; WriteLn(arr[2].Show, TPair.Make(5, 6).Show);
  for ch in 'banane' do if ch.IsVowel then Write(ch.Upper); WriteLn;
  n := 41; Inc(n); WriteLn(n.ToHexString, ' ', n.ToString.Length, ' ', (n * 2).ToString + '!');
  with p do WriteLn(Show, a);
end.
