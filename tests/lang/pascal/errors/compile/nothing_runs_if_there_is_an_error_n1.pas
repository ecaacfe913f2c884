{ nothing runs if there is an error }
program prog(output);
begin
  writeln('must not be printed');
  nope  { error: not found|undeclared|undefined|unknown }
end.
