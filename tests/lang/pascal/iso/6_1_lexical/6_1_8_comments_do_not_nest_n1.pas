{ ISO 7185 6.1.8: comments do not nest }
program prog(output);
var i: integer;
begin
  i := 1 { outer { inner } i } ;  { error+: expected|unexpected }
end.
