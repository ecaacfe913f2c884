program racy_setlength;
{ test: err data race: (read|write) of global 'list' by thread }
var
  list: array of Integer;

procedure shrink;
begin
  SetLength(list, 1)
end;

procedure look;
begin
  if list[0] < 0 then writeln('never')
end;

var
  a, b: Thread;
begin
  SetLength(list, 4);
  a := spawn shrink;
  b := spawn look;
  join a;
  join b;
  writeln(Length(list))
end.
