unit hide_one;
interface
const x = 1; y = 1; MaxInt = 17;
function Length(s: string): integer;
implementation
function Length(s: string): integer;
begin
  Length := -System.Length(s);
end;
end.
