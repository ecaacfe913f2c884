program inline_errors;
begin
  begin
    var x: integer := 1;
    var x: integer; { error: duplicate identifier }
    x := 'a'; { error: incompatible types }
  end;
  x := 2; { error: identifier not found }
  for var i := 1 to 3 do
    i := 2; { error: cannot assign to FOR }
  for var r := 1.5 to 3 do { error: ordinal }
    ;
  writeln(i); { error: identifier not found }
  var y: integer := 'text'; { error: incompatible types }
  for var k := k to 3 do ; { error: identifier not found }
end.
