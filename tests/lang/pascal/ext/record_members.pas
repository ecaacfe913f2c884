program h3;
{$mode objfpc}{$H+}{$modeswitch typehelpers}{$modeswitch advancedrecords}
type
  TIntHelper = type helper for Integer
    function Twice: integer;
    procedure Bump(by: integer = 1);
    class function Zero: integer; static;
    const Max = 99;
  end;
  TPt = record
    x, y: integer;
    type TKind = (pkA, pkB);
    const Origin = 5;
    class var Count: integer;
    var kind: TKind;
    constructor Create(ax, ay: integer); overload;
    constructor Create(a: integer); overload;
    function Sum: integer; overload;
    function Sum(k: integer): integer; overload;
    function Sum(const s: string): string; overload;
    class function Make(n: integer): TPt; static;
    procedure SetX(v: integer);
    function GetItem(i: integer): integer;
    procedure SetItem(i, v: integer);
    property PX: integer read x write SetX;
    property Items[i: integer]: integer read GetItem write SetItem; default;
    property Total: integer read Sum;
  end;
  TPtHelper = record helper for TPt
    function Dot(const o: TPt): integer;
    function GetX: integer;
    procedure PutX(v: integer);
    property XX: integer read GetX write PutX;
  end;
function TIntHelper.Twice: integer; begin result := self*2 end;
procedure TIntHelper.Bump(by: integer); begin self := self + by end;
class function TIntHelper.Zero: integer; begin result := 0 end;
constructor TPt.Create(ax, ay: integer); begin x := ax; y := ay; inc(Count); kind := pkB end;
constructor TPt.Create(a: integer);
var i: integer;
begin Create(a, a); for i := 1 to 3 do y := y + Origin; end;
function TPt.Sum: integer; begin result := x + y end;
function TPt.Sum(k: integer): integer; begin result := (x + y)*k end;
function TPt.Sum(const s: string): string; begin str(Sum(2), result); result := s + result end;
class function TPt.Make(n: integer): TPt; begin result := TPt.Create(n, n); inc(Count, 100) end;
procedure TPt.SetX(v: integer); begin x := v; writeln('SetX ', v) end;
function TPt.GetItem(i: integer): integer; begin if i = 0 then result := x else result := y end;
procedure TPt.SetItem(i, v: integer); begin if i = 0 then x := v else y := v end;
function TPtHelper.Dot(const o: TPt): integer; begin result := x*o.x + y*o.y + Sum end;
function TPtHelper.GetX: integer; begin result := x end;
procedure TPtHelper.PutX(v: integer); begin SetX(v) end;
function plain: integer; begin plain := 3 end;
var i: integer; p: TPt; k: TPt.TKind; a: array[1..2] of TPt;
begin
  i := 5; writeln(i.Twice); i.Bump; i.Bump(10); writeln(i); writeln(integer.Zero, ' ', integer.Max);
  p := TPt.Create(3, 4); writeln(p.Sum, ' ', p.Sum(2), ' ', p.Dot(TPt.Create(1,1)), p.Sum('=>'));
  p.Create(1,2); writeln(p.x, p.y); p.PX := 7; writeln(p.PX);
  p.XX := 9; writeln(p.XX);
  writeln(TPt.Create(1,1).Sum, ' ', TPt.Count, ' ', TPt.Make(4).y, ' ', p.Count);
  p[0] := 11; p[1] := p[0] + p.Items[1]; writeln(p[0], ' ', p[1], ' ', p.Total, ' ', TPt.Origin);
  k := pkB; writeln(k = p.kind, ' ', ord(TPt.TKind.pkA));
  a[2] := TPt.Create(6); a[2].PX := a[2].PX + 1; writeln(a[2].x, ' ', a[2].y);
  with a[1] do begin PX := 3; y := Items[0]; writeln(Total) end;
  p.PX := p.PX + 4; writeln(p.x);
  for i := 1 to 2 do write(i.Twice, ' '); writeln((plain).Twice);
end.
