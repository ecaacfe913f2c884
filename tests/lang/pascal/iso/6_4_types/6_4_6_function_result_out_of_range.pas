{ ISO 7185 6.4.6: function result out of range }
program prog(output);
type small = 1..10;
var i: integer;
function f(n: integer): small;
begin
  f := n  { stops here }
end;
begin
  i := f(3); writeln(i:1);
  i := f(0)
end.
