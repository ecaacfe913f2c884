program prog(output, output);  { error: duplicate|already }
begin
end.
