{$mode fpc} program f01;
{ numbers: bases, primes, perfect, collatz, fibonacci with arrays; text menus reading stdin }
var n, i: longint; cmd: string; done: boolean; total: real; cnt: integer; name: string[10]; ch: char; code: integer; v: real;
procedure help; begin writeln('commands: add x, sum, quit') end;
begin
  done := false; total := 0; cnt := 0;
  while not done and not eof do begin
    readln(cmd);
    if cmd = '' then continue;
    i := pos(' ', cmd);
    if i > 0 then begin
      val(copy(cmd, i + 1, 255), v, code);
      if code <> 0 then begin writeln('bad number at ', code); continue end;
      delete(cmd, i, 255);
    end else v := 0;
    for i := 1 to length(cmd) do cmd[i] := upcase(cmd[i]);
    if cmd = 'ADD' then begin total := total + v; inc(cnt) end
    else if cmd = 'SUM' then writeln(total:0:2, ' ', cnt)
    else if cmd = 'HELP' then help
    else if cmd = 'QUIT' then done := true
    else writeln('unknown: ', cmd);
  end;
  writeln('bye'); if not eof then begin read(ch); writeln(ord(ch)); readln; end; readln(name); writeln('[', name, ']'); readln(n, i); writeln(n + i);
end.
