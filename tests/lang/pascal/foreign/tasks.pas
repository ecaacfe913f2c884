{ a C function that blocks holds up nobody: other tasks run, and the collector does }
{ test: needs libpscaltest.so }
{ test: no seeds everything is in one thread there }
{ test: workers 2 }
program tasks;
uses ctypes;
procedure t_sleep(ms: cint); cdecl; external 'pscaltest';
function t_repeat(f: function(x: clong): clong; n: clong): clong; cdecl; external 'pscaltest';
var
  i, work, id: integer;
  s: string;

procedure sleeper;
begin
  t_sleep(200)
end;

function step(x: clong): clong;
begin
  if x mod 100 = 0 then delay(1);
  step := 1
end;

procedure caller;
begin
  if t_repeat(@step, 1000) <> 1000 then writeln('wrong')
end;

begin
  id := spawn sleeper;
  i := spawn caller;
  work := 0;
  while work < 20000 do begin
    s := '';
    work := work + 1;
    s := s + 'x' + 'y'
  end;
  WaitForThread(i);
  WaitForThread(id);
  writeln('done ', work)
end.
