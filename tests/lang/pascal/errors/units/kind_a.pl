unit kind_a;
interface
type TThing = record n: integer end; TColor = (Red, Green);
function GetA: TThing;
implementation
function GetA: TThing;
begin
  GetA.n := 1;
end;
end.
