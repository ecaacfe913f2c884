program p;
var
  x: real;
  r: record Message: string; Code: integer end;
begin
  raise x; { error: incompatible types: expected STRING, integer or EXCEPTION but got REAL }
  raise r; { error: incompatible types }
  raise nil; { error: incompatible types }
  raise true; { error: incompatible types }
  raise y { error: not found }
end.
