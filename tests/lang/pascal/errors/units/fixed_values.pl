unit fixed_values;
interface
{$J-}
const Fixed: integer = 1; Number = 2;
{$J+}
const Loose: integer = 3;
procedure Take(var x: integer);
implementation
procedure Take(var x: integer);
begin
  x := 0;
end;
end.
