{ ISO 7185 6.8.1: declaration between statements }
program prog(output);
begin
  writeln('a');
  const c = 1  { error+: expected|unexpected }
end.
