program (output);  { error+: expected }
begin
end.
