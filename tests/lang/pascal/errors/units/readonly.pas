program readonly;
uses fixed_values;
var p: ^integer;
begin
  Fixed := 2; { error: cannot assign to constant }
  Number := 3; { error: variable|constant }
  Loose := 4;
  Take(Loose);
  Take(Fixed); { error: constant|variable }
  Take(1.5); { error: variable }
end.
