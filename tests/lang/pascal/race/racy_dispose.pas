program racy_dispose;
{ test: err data race: (read|write) of field 'value' by thread }
type
  Cell = record
    value: Integer
  end;
  CellPtr = ^Cell;

var
  p: CellPtr;
  c: channel of Integer;

{ The cell is not used after it has been disposed, but only because of the delay. }
procedure drop;
var
  q: CellPtr;
begin
  q := p;
  delay(20);
  Dispose(q)
end;

procedure use;
begin
  if p^.value < 0 then writeln('never')
end;

var
  a, b: Thread;
begin
  New(p);
  a := spawn drop;
  b := spawn use;
  join a;
  join b;
  writeln('done')
end.
