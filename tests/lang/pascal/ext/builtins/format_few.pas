program few;
begin
  writeln('before');
  writeln(Format('%d %d', [1]));
end.
