{ ISO 7185 6.3: read into constant }
program prog(input, output);
const c = 1;
begin
  read(c)  { error: variable|constant }
end.
