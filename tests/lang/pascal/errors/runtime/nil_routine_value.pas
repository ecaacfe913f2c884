{ nil routine value }
program prog(output);
type proc = procedure;
var p: proc;
begin
  p := nil;
  p()  { stops here }
end.
