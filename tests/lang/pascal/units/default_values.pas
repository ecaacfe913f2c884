program default_values;
uses defaults;
begin
  A; A(1); A(1, 2); A(1, 2, 's', 'd', false);
  B; B(Red); B(Red, ['d'], [71]);
end.
