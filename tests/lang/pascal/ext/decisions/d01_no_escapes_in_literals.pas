{ d01 no escapes in literals }
program prog(output);
begin
  writeln('a\nb\\'); {$ESCAPES ON} writeln('c\td\\'); {$ESCAPES OFF} writeln('\n')
end.
