program racy_set;
{ test: err data race: (read|write) of global 'members' by thread }
var
  members: set of 0..255;

procedure add(k: Integer);
begin
  members := members + [k]
end;

var
  a, b: Thread;
begin
  a := spawn add(1);
  b := spawn add(200);
  join a;
  join b;
  writeln((1 in members) or (200 in members))
end.
