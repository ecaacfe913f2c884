progam Misspelt; { error: expected 'begin' but found identifier 'progam' }
{ test: err help: did you mean 'program'\? }
begin
end.
