{ test: err :10:8: warning: assigning REAL to INTEGER may lose precision }
{ test: err :11:10: warning: assigning REAL to BYTE may lose precision }
{ test: noerr :12: }
program precision_note;
var
  i: integer;
  b: byte;
  r: real = 2.75;
begin
  i := r;
  b := r * 2;
  writeln(trunc(r), ' ', i, ' ', b)
end.
