program prog();  { error+: expected }
begin
end.
