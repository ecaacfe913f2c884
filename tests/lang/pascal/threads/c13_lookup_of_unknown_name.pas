program c13_lookup_of_unknown_name;
begin
  writeln(ThreadLookup('nobody'))
end.
