{ A unit with everything an interface can declare. }
unit Shapes;
interface
const
  Limit = 10;
  Title = 'shapes';
  Letters = ['a', 'e'];
  Half = 0.5;
type
  TColor = (Red, Green = 5, Blue);
  TSmall = 1..9;
  PNode = ^TNode;
  TNode = record
    value: integer;
    next: PNode;
    name: string;
    case kind: boolean of
      true: (x: integer);
      false: (c: char);
  end;
  TRow = array[1..3] of real;
  TFn = function(x: integer): integer;
  TList = array of TNode;
  TWord = string[8];
var
  Counter: integer;
  Color: TColor;
  List: PNode;
  Hook: TFn;
  Row: TRow;
  Big: record a, b: integer; row: TRow end;
const
  Typed: array[1..2] of integer = (4, 2);
procedure Push(x: integer; const name: string = 'node');
function Sum(p: PNode): integer;
function Twice(x: integer): integer;
procedure Exchange(var a, b: integer);
function Total(const a: array of integer): integer;
function Width(a: array[lo..hi: integer] of real): integer;
function MakeRow(x: real): TRow;
function Apply(f: TFn; x: integer): integer;
function Chars(s: TWord): integer;

implementation

var hidden: integer;

procedure Push(x: integer; const name: string);
var p: PNode;
begin
  new(p);
  p^.value := x;
  p^.next := List;
  p^.name := name;
  List := p;
  inc(Counter);
  inc(hidden);
end;

function Sum;
begin
  Sum := 0;
  while p <> nil do
  begin
    Sum := Sum + p^.value;
    p := p^.next;
  end;
end;

function Twice(x: integer): integer;
begin
  Twice := 2 * x;
end;

procedure Exchange(var a, b: integer);
var t: integer;
begin
  t := a; a := b; b := t;
end;

function Total(const a: array of integer): integer;
var i: integer;
begin
  Total := 0;
  for i := 0 to High(a) do Total := Total + a[i];
end;

function Width(a: array[lo..hi: integer] of real): integer;
begin
  Width := hi - lo + 1;
end;

function MakeRow(x: real): TRow;
var i: integer;
begin
  for i := 1 to 3 do MakeRow[i] := x * i;
end;

function Apply(f: TFn; x: integer): integer;
begin
  Apply := f(x);
end;

function Chars(s: TWord): integer;
begin
  Chars := Length(s);
end;

initialization
  writeln('shapes begins');
  Counter := 100;
  Hook := @Twice;
finalization
  writeln('shapes ends after ', hidden);
end.
