program arguments_are_copies;

type
  TRec = record name: string; n: Integer end;
  TSet = set of Char;
  TNumbers = array [1..3] of Integer;

var
  gate: channel of Integer;
  done: channel of Integer;

procedure work(r: TRec; s: string; z: TSet; a: TNumbers; const k: TRec);
begin
  gate.collect;
  writeln(r.name, r.n, ' ', s, ' ', 'x' in z, ' ', a[2], ' ', k.name);
  r.n := 0;
  done.push(1)
end;

var
  r: TRec;
  s: string;
  z: TSet;
  a: TNumbers;
begin
  gate := chan<Integer>(1);
  done := chan<Integer>(1);
  r.name := 'first'; r.n := 1; s := 'text'; z := ['x']; a[2] := 5;
  go work(r, s, z, a, r);
  r.name := 'second'; r.n := 2; s := 'other'; z := []; a[2] := 6;
  gate.push(1);
  done.collect;
  writeln(r.name, r.n)
end.
