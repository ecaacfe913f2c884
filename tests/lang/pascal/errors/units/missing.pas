program missing;
uses nowhere; { error: unit 'nowhere' not found }
begin
end.
