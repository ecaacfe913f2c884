program racy_double_checked_init;
{ test: err data race: (read|write) of global 'instance' by thread }
type
  Box = record
    value: Integer
  end;
  BoxPtr = ^Box;

var
  instance: BoxPtr;
  guard: Integer;

function get: BoxPtr;
begin
  if instance = nil then
  begin
    lock(guard);
    if instance = nil then
    begin
      New(instance);
      instance^.value := 7
    end;
    unlock(guard)
  end;
  get := instance
end;

procedure use;
begin
  if get^.value < 0 then writeln('never')
end;

var
  a, b: Thread;
begin
  guard := mutex;
  a := spawn use;
  b := spawn use;
  join a;
  join b;
  writeln(instance^.value)
end.
