{ ISO 7185 6.6.1: procedure declarations }
program prog(output);
var log: integer;
procedure even1(n: integer); forward;
procedure odd1(n: integer);
begin
  if n = 0 then writeln('odd stop') else even1(n - 1)
end;
procedure even1;
begin
  if n = 0 then writeln('even stop') else odd1(n - 1)
end;
procedure noParameters;
begin
  log := log + 1
end;
procedure outer(a: integer; b, c: char; var d: integer);
var e: integer;
  procedure middle;
  var f: integer;
    procedure inner;
    begin
      d := a + e + f; log := log * 2
    end;
  begin
    f := 100; inner
  end;
begin
  e := 10; middle;
  write(b, c)
end;
procedure hanoi(n: integer; a, b, c: char);
begin
  if n > 0 then begin hanoi(n - 1, a, c, b); write(a, c, ' '); hanoi(n - 1, b, a, c) end
end;
begin
  log := 1; even1(5); odd1(3); noParameters; noParameters;
  outer(1, 'x', 'y', log); writeln(log:1);
  hanoi(3, 'a', 'b', 'c'); writeln
end.
