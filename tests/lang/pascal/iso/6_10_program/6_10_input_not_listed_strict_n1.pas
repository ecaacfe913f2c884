program prog(output);
var c: char;
begin
  read(c)  { error: input }
end.
