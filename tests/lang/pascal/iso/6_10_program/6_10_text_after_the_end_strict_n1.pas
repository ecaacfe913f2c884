program prog(output);
begin
end.
begin  { error+: expected|after|end }
end.
