{ depth 2: the reader of a sequence lock looks at the number after reading only: a write that began before and has not ended stays unseen }
program p45_sequence_read_once;
var
  sequence, x, y: Integer;

procedure SetX(v: Integer); begin x := v end;
procedure SetY(v: Integer); begin y := v end;
procedure Step; begin sequence := sequence + 1 end;

procedure Write_;
begin
  SetX(1);
  Step;
  SetY(1);
  Step
end;

function GetX: Integer; begin GetX := x end;
function GetY: Integer; begin GetY := y end;

function IsTorn: Boolean;
var
  a, b: Integer;
begin
  repeat
    a := GetX;
    b := GetY
  until not odd(sequence);
  IsTorn := a <> b
end;

var
  a, b: task;
  d: Boolean;
begin
  a := TaskSpawn(@Write_);
  b := TaskSpawn(@IsTorn);
  d := TaskAwait(b);
  TaskAwait(a);
  if d then halt(1);
  writeln('ok')
end.
