{ a function whose result is a procedure, assigned to a variable of no routine type }
program prog(output);
type proc = procedure;
var i: integer;
function empty: proc;
begin
  empty := nil
end;
begin
  i := empty  { error: incompatible|cannot|type }
end.
