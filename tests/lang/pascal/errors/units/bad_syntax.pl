unit bad_syntax;
interface
procedure P;
begin { error: expected }
end;
implementation
end.
