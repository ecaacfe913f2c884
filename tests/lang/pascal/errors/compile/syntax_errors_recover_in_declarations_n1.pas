{ syntax errors recover in declarations }
program prog(output);
const a = ;  { error: expected|unexpected }
      b = 2;
type t1 = array 1..3 of integer;  { error: expected|unexpected }
     t2 = integer;
var x: ;  { error: expected|unexpected }
    y: t2;
procedure p(n: ); begin end;  { error: expected|unexpected }
begin
  y := b
end.
