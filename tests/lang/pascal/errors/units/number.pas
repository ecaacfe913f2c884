program number;
uses 123; { error: expected }
begin
end.
