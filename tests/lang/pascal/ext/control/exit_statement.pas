{ exit statement }
program prog(output);
var log: string;
function find(c: char; const s: string): integer;
var i: integer;
begin
  for i := 1 to length(s) do if s[i] = c then exit(i);
  find := 0
end;
function sign(n: integer): integer;
begin
  sign := 0;
  if n > 0 then begin sign := 1; exit end;
  if n = 0 then exit;
  exit(-1);
  sign := 99
end;
procedure p(n: integer);
  procedure inner;
  begin
    exit; writeln('FAIL')
  end;
begin
  inner; write('p', n, ' ');
  if n > 1 then exit;
  write('small ')
end;
function text1: string;
begin
  result := 'set'; if log = '' then exit; exit('other')
end;
begin
  writeln(find('c', 'abc'), find('z', 'abc'), sign(5), sign(0), sign(-5)); p(1); p(2); writeln; log := ''; writeln(text1); log := 'x'; writeln(text1);
  exit;
  writeln('FAIL')
end.
