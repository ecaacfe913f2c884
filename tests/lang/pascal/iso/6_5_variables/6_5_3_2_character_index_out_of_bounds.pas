{ ISO 7185 6.5.3.2: character index out of bounds }
program prog(output);
var count: array ['a'..'z'] of integer; c: char;
begin
  c := 'z'; count[c] := 1; write(count[c]:1); writeln;
  c := '{';
  count[c] := count[c] + 1  { stops here }
end.
