program circular;
uses ring_a; { error: cannot be used }
begin
end.
