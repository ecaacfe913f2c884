program nilhandle;
var h: Pointer;
begin
  h := fopen('/nowhere/at/all', 'w');
  fprintf(h, 'x')
end.
