program private;
uses secrets;
var n: THidden; { error: identifier not found }
begin
  Open;
  secrets.Hidden := 1; { error: identifier not found: 'secrets.Hidden' }
  Close(1, 2); { error: no|argument|expected }
end.
