program prog(output);
begin
end.
program u(output);  { error+: expected|after|end }
begin
end.
