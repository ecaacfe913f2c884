program twice;
uses secrets, Secrets; { error: used twice }
begin
end.
