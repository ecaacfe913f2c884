{ ISO 7185 6.5.5: a file is altered while a reference to its buffer exists }
program prog(output);
var f: file of integer;
procedure step(var n: integer); begin n := 3; get(f) end;
begin
  rewrite(f); write(f, 1, 2); reset(f); writeln('start');
  step(f^);
  writeln('not reached')
end.
