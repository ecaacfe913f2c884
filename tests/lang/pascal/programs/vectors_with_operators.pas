{$MODE OBJFPC}
{$modeswitch advancedrecords}{$modeswitch typehelpers}
program vectors_with_operators;
uses SysUtils, Math;
type
  TVec = record
  private
    fx, fy: double;
    function GetLen: double;
    procedure SetX(v: double);
    function GetItem(i: integer): double;
  public
    const Dim = 2;
    class var Count: integer;
    class function Create(ax, ay: double): TVec; static;
    class operator + (const a, b: TVec): TVec;
    class operator - (const a, b: TVec): TVec;
    class operator * (const a: TVec; k: double): TVec;
    class operator * (const a, b: TVec): double;
    class operator = (const a, b: TVec): boolean;
    class operator - (const a: TVec): TVec;
    class operator := (const s: string): TVec;
    class operator explicit(const a: TVec): string;
    function ToString: string;
    procedure Scale(k: double);
    property X: double read fx write SetX;
    property Y: double read fy write fy;
    property Len: double read GetLen;
    property Item[i: integer]: double read GetItem; default;
  end;
  TIntHelper = type helper for integer
    function IsEven: boolean; function Times(n: integer): integer; class function Parse(const s: string): integer; static;
  end;
  TStrHelper = type helper for string function Rev: string; end;
  TStack = record
    data: array of integer; n: integer;
    procedure Push(v: integer); function Pop: integer; function Empty: boolean;
  end;
function TVec.GetLen: double; begin result := sqrt(fx * fx + fy * fy) end;
procedure TVec.SetX(v: double); begin fx := v end;
function TVec.GetItem(i: integer): double; begin if i = 0 then result := fx else result := fy end;
class function TVec.Create(ax, ay: double): TVec; begin result.fx := ax; result.fy := ay; inc(Count) end;
class operator TVec.+ (const a, b: TVec): TVec; begin result := TVec.Create(a.fx + b.fx, a.fy + b.fy) end;
class operator TVec.- (const a, b: TVec): TVec; begin result := TVec.Create(a.fx - b.fx, a.fy - b.fy) end;
class operator TVec.* (const a: TVec; k: double): TVec; begin result := TVec.Create(a.fx * k, a.fy * k) end;
class operator TVec.* (const a, b: TVec): double; begin result := a.fx * b.fx + a.fy * b.fy end;
class operator TVec.= (const a, b: TVec): boolean; begin result := SameValue(a.fx, b.fx) and SameValue(a.fy, b.fy) end;
class operator TVec.- (const a: TVec): TVec; begin result := TVec.Create(-a.fx, -a.fy) end;
class operator TVec.:= (const s: string): TVec; var p: integer; begin p := Pos(',', s); result.fx := StrToFloat(Copy(s, 1, p - 1));
  result.fy := StrToFloat(Copy(s, p + 1)) end;
class operator TVec.explicit(const a: TVec): string; begin result := a.ToString end;
function TVec.ToString: string; begin result := Format('(%.2f, %.2f)', [fx, fy]) end;
procedure TVec.Scale(k: double); begin fx := fx * k; fy *= k end;
function TIntHelper.IsEven: boolean; begin result := not odd(self) end;
function TIntHelper.Times(n: integer): integer; begin result := self * n end;
class function TIntHelper.Parse(const s: string): integer; begin result := StrToInt(s) end;
function TStrHelper.Rev: string; var i: integer; begin result := ''; for i := length(self) downto 1 do result += self[i] end;
procedure TStack.Push(v: integer); begin if n = length(data) then setlength(data, 2 * n + 1); data[n] := v; inc(n) end;
function TStack.Pop: integer; begin dec(n); exit(data[n]) end;
function TStack.Empty: boolean; begin result := n = 0 end;
var a, b, c: TVec; s: TStack; i: integer; av: array of TVec; pv: ^TVec;
begin
  a := TVec.Create(3, 4); b := '1.5,2'; c := a + b * 2; writeln(c.ToString, ' ', a.Len:0:2, ' ', a * b:0:2, ' ', (-a).ToString);
  a.X := 10; a.Scale(0.5); writeln(a[0]:0:1, ' ', a[1]:0:1, ' ', a = b, ' ', a = a, ' ', TVec.Dim, ' ', TVec.Count);
  setlength(av, 3); for i := 0 to high(av) do av[i] := TVec.Create(i, i * i); c := av[0]; for i := 1 to 2 do c := c + av[i];
  writeln(c.ToString); pv := @av[2]; pv^.Scale(2); writeln(av[2].ToString, pv^.X:0:1);
  i := 6; writeln(i.IsEven, ' ', i.Times(7), ' ', integer.Parse('12') + 1, ' ', 'abc'.Rev); s.n := 0; for i := 1 to 10 do s.Push(i * i);
  while not s.Empty do write(s.Pop, ' '); writeln; with av[1] do writeln(X:0:1, Y:0:1, Len:0:3);
end.
