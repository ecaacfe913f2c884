{ test: noerr 'delay' }
{ test: noerr 'beep' }
{ test: noerr 'gotoxy' }
{ test: err 'clrscr' overrides builtin }
{ test: err 'showcursor' overrides builtin }
program override_comments;
{ override builtin: delay }
procedure delay(n: integer);
begin
end;
(* override builtin *)
procedure beep;
begin
end;
procedure ClrScr;
begin
end;
// override builtin = GotoXY
procedure ShowCursor;
begin
end;
procedure GotoXY;
begin
end;
begin
  delay(1);
  writeln('done')
end.
