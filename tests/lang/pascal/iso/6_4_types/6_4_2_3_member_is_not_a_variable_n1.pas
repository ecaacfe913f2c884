{ ISO 7185 6.4.2.3: member is not a variable }
program prog(output);
type a = (red, green);
begin
  red := green  { error: variable|not allowed|cannot|must not|not permitted|constant }
end.
