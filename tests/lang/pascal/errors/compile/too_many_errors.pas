program TooManyErrors;
{ More wrong characters behind the name than errors are reported: nothing more is read, not even the definition. }
type a !!!!!!!!!!!!!!!!!!!!!!!!! = integer; { error+: invalid character }
begin
end.
