program syntax;
uses bad_syntax; { error: cannot be used }
begin
end.
