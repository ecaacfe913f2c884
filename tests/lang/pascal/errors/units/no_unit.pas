program no_unit;
uses is_program; { error: cannot be used }
begin
end.
