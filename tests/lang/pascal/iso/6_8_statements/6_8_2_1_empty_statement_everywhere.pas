program empties(output);
label 1, 2;
var i: integer;
procedure nothing; begin end;
begin
  ;;
  if false then;
  if true then else writeln('never');
  for i := 1 to 3 do;
  while false do;
  repeat until true;
  repeat ;; until true;
  case 1 of 1:; 2: end;
  begin end; begin ; end;
  1:;
  nothing;
  goto 2;
  2:
end.
