{ ISO 7185 6.8.3.5: no arm matches in iso mode }
program prog(output);
var i: integer;
begin
  for i := 1 to 3 do
    case i of  { stops here }
      1: writeln('one');
      2: writeln('two')
    end
end.
