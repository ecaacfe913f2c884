unit Hide_Two;
interface
const x = 2; z = 2;
implementation
begin
end.
