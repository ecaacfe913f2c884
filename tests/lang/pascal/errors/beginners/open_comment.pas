program OpenComment;
var x: integer;
(* never closed { error: unterminated comment
begin
  writeln('x')
end.
