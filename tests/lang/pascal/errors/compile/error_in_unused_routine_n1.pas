{ error in unused routine }
program prog(output);
procedure never;
begin
  x := 1  { error: not found|undeclared|undefined|unknown }
end;
begin
end.
