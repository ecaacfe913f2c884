program nil(output);  { error+: expected|reserved }
begin
end.
