{$MODE FPC}
program pchar_texts;
uses strings, sysutils;
var p, q, r: pchar; buf: array[0..40] of char; s: string; a: ansistring; i: integer; c: char;
  arr: array[1..3] of pchar = ('one', 'two', 'three'); pp: ^pchar; cnt: integer;
function count(p: pchar; c: char): integer; var n: integer; begin n := 0; while p^ <> #0 do begin if p^ = c then inc(n); inc(p) end;
  count := n end;
procedure rev(p: pchar); var q: pchar; t: char; begin q := p + strlen(p) - 1; while p < q do begin t := p^; p^ := q^; q^ := t; inc(p);
  dec(q) end end;
begin
  p := 'hello world'; strcopy(buf, p); writeln(buf, ' ', strlen(buf)); rev(buf); writeln(buf); strcat(buf, '!');
  writeln(buf, count(buf, 'o')); q := strscan(p, 'w'); writeln(q, ' ', q - p); q := strpos(p, 'lo'); writeln(q); q := strrscan(p, 'o');
  writeln(q);
  writeln(strcomp('abc', 'abd') < 0, ' ', stricomp('ABC', 'abc'), ' ', strlcomp('abcx', 'abcy', 3)); strlcopy(buf, 'truncated', 5);
  writeln(buf); strupper(buf); writeln(buf); q := strnew('dynamic'); writeln(q); strdispose(q); strpcopy(buf, 'pascal');
  writeln(buf, strpas(buf)); r := strend(buf); writeln(r - buf); r := strecopy(buf, 'ab'); strcopy(r, 'cd'); writeln(buf);
  s := 'short'; s := s + #0; p := @s[1]; writeln(p); a := 'ansi'; p := pchar(a); writeln(p[2], strlen(p));
  for i := 1 to 3 do write(arr[i], ' ', strlen(arr[i]), ' '); writeln; pp := @arr[1]; inc(pp); writeln(pp^); getmem(p, 10);
  strcopy(p, 'heap'); p[0] := 'H'; writeln(p); freemem(p, 10); buf[0] := #0; writeln('[', buf, ']', strlen(buf)); s := 'x=1;y=22;z=333';
  a := s; p := pchar(a); cnt := 0; while p^ <> #0 do begin q := strscan(p, ';'); if q = nil then q := strend(p); setstring(s, p, q - p);
  write('<', s, '>'); p := q; if p^ <> #0 then inc(p); inc(cnt) end; writeln(cnt); fillchar(buf, sizeof(buf), #0); move(a[1], buf, 3);
  writeln(buf); writeln(strlower(strpcopy(buf, 'MiXed')));
end.
