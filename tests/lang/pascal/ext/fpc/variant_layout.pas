{$mode tp}
type
  PNode = ^TNode;
  TNode = record
    left: PNode;
    case kind: byte of
      0: (i: longint);
      2: (b: array[1..4] of byte);
  end;
var p: PNode; r: TNode;
begin
  r.i := 513; writeln(r.b[1], ' ', r.b[2]);
  new(p); with p^ do begin kind := 0; i := 513 end;
  writeln(p^.b[1], ' ', p^.b[2]);
  p^.i := 1000; writeln(p^.b[1], ' ', p^.b[2]);
end.
