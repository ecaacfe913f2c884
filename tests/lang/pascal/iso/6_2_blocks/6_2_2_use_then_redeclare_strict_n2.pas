{ ISO 7185 6.2.2: use then redeclare strict }
program prog(output);
type t1 = integer;
procedure p;
var a: t1;
    t1: char;  { error: duplicate|already|redeclar|used|before }
begin
end;
begin
end.
