{ ISO 7185 6.6.1: forward never completed }
program prog(output);
procedure p(n: integer); forward;  { error?: forward|never|missing|not defined|not declared|body|unresolved }
begin
  p(1)
end.  { error?: forward|never|missing|not defined|not declared|body|unresolved }
