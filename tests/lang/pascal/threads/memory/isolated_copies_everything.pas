program isolated_copies_everything;
uses thread;

type
  PNode = ^TNode;
  TNode = record value: Integer; other: PNode end;
  TRec = record name: string; numbers: array [1..3] of Integer end;

var
  i: Integer;
  s: string;
  a: array [1..3] of Integer;
  d, e: array of Integer;
  r: TRec;
  p, q: PNode;
  z: set of 1..10;
  x: Real;

function work: string;
var
  text: string;
begin
  i := i + 1;
  s := s + '!';
  a[2] := a[2] * 10;
  d[0] := 77;
  SetLength(d, 5);
  r.name := 'task';
  r.numbers[3] := 9;
  p^.value := 50;
  z := z + [7];
  x := x / 2;
  { Aliases in the copy are aliases as in the original. }
  text := IntToStr(i) + s + IntToStr(a[2]) + ' ' + IntToStr(e[0]) + ' ' + IntToStr(Length(d)) + r.name + IntToStr(q^.value);
  if q^.other = p then text := text + ' shape kept';
  if 7 in z then text := text + ' set';
  work := text
end;

begin
  i := 1; s := 'main'; a[2] := 2;
  SetLength(d, 2); d[0] := 4; e := d;
  r.name := 'main'; r.numbers[3] := 3;
  New(p); p^.value := 5; p^.other := p; q := p;
  z := [1]; x := 8.0;
  writeln(thread.async.await(thread.async.run(@work)));
  writeln(i, s, a[2], ' ', d[0], ' ', Length(d), r.name, r.numbers[3], ' ', p^.value, ' ', 7 in z, ' ', x:0:1)
end.
