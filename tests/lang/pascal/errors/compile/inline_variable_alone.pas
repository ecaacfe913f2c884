{ a declaration as the only statement of a part that has a name of its own: the variable ends with it }
program inline_variable_alone;
var n: integer;
begin
  for var i := 1 to 2 do var x: integer := i;
  for var k in [1, 2] do var y: integer := k;
  try
    n := 1
  except
    on e: Exception do var z: integer := 2
  end;
  n := x; { error: identifier not found: 'x' }
  n := y; { error: identifier not found: 'y' }
  n := z { error: identifier not found: 'z' }
end.
