{ test: timeout 120 }
program c105_dispose_under_use;
uses thread;

const
  Rounds = 20000;

type
  PCell = ^TCell;
  TCell = record
    value: Integer;
    name: string
  end;

var
  shared: PCell;
  wrong: Integer;

{ Using memory that another task disposed is an ordinary run-time error; a value read before it is one that was written. }
procedure user;
var
  i, v: Integer;
begin
  for i := 1 to Rounds do
    try
      v := shared^.value;
      if (v < 0) or (v > Rounds) then thread.atomic.add(wrong, 1);
      shared^.name := 'used'
    except
    end
end;

procedure owner;
var
  i: Integer;
  p: PCell;
begin
  for i := 1 to Rounds do
    try
      New(p);
      p^.value := i;
      p^.name := 'new';
      shared := p;
      if i mod 3 = 0 then Dispose(p)
    except
    end
end;

var
  t: array [1..5] of Thread;
  i: Integer;
begin
  wrong := thread.atomic.new(0);
  t[1] := spawn user;
  t[2] := spawn user;
  t[3] := spawn owner;
  t[4] := spawn owner;
  t[5] := spawn user;
  for i := 1 to 5 do join t[i];
  writeln(thread.atomic.load(wrong))
end.
