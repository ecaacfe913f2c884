program is_program; { error: expected 'unit' }
begin
end.
