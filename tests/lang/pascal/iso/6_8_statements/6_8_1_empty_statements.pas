{ ISO 7185 6.8.1: empty statements }
program prog(output);
label 1;
var i: integer;
begin
  ; ; ;
  begin end; begin ; end;
  if true then; if false then else;
  for i := 1 to 3 do;
  i := 3; while i > 0 do begin i := i - 1; end; repeat until true; repeat ; ; until true;
  case i of 0: ; 1: end; case i of 0: begin end; end;
  1:
end.
