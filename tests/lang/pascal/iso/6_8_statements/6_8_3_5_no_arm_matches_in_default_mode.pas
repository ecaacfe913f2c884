{ ISO 7185 6.8.3.5: no arm matches in default mode }
program prog(output);
var i: integer;
begin
  for i := 1 to 4 do
    case i of
      1: writeln('one');
      3: writeln('three')
    end;
  writeln('end')
end.
