program self;
uses own; { error: cannot be used }
begin
end.
