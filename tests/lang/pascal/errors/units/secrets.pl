unit secrets;
interface
procedure Open;
implementation
type THidden = integer;
var Hidden: integer;
procedure Open;
begin
  Hidden := 1;
end;
end.
