{ ISO 7185 6.1.2: unknown character }
program prog(output);
begin
  writeln("hello")  { error+: character|byte|unexpected|invalid|expected }
end.
