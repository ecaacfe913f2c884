{ Thread in an interface: its variables keep the generation of what they name, also in the units that use it. }
unit thread_handles_u;

interface

type
  job = record
    handle: Thread;
    name: string
  end;

var
  last: Thread;

function start(n: integer): Thread;
procedure finish(h: Thread);

implementation

procedure work(n: integer);
begin
  writeln('work ', n)
end;

function start(n: integer): Thread;
begin
  last := spawn work(n);
  start := last
end;

procedure finish(h: Thread);
begin
  join h
end;

end.
