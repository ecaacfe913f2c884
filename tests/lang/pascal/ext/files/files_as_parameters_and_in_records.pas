{ files as parameters and in records }
program prog(output);
type log = record f: text; lines: integer end;
var l: log; s: string; fs: array [1..2] of text; i: integer;
procedure openLog(var l: log; const name: string);
begin
  assign(l.f, name); rewrite(l.f); l.lines := 0
end;
procedure add(var l: log; const s: string);
begin
  writeln(l.f, s); inc(l.lines)
end;
procedure copyAll(var a, b: text);
var s: string;
begin
  while not eof(a) do begin readln(a, s); writeln(b, s) end
end;
begin
  openLog(l, 'log.txt'); add(l, 'one'); add(l, 'two'); close(l.f); writeln(l.lines);
  for i := 1 to 2 do assign(fs[i], 'f' + chr(48 + i)); reset(l.f); rewrite(fs[1]); copyAll(l.f, fs[1]); close(fs[1]); reset(fs[1]); copyAll(fs[1], output)
end.
