program MissingEnd;
{ test: err :3:1: note: this 'begin' has no 'end' }
begin
  if 1 < 2 then begin
    writeln('x')
  ;
end. { error: expected ';' or 'end' but found '.' }
