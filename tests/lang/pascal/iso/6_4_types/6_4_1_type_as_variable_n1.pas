{ ISO 7185 6.4.1: type as variable }
program prog(output);
type a = integer;
begin
  a := 1  { error: variable|not allowed|cannot|must not|not permitted|type|expected|unexpected }
end.
