{ typed constant read only by directive }
{$J-}
program prog(output);
const n: integer = 5;
begin
  n := 6  { error: constant|not allowed|cannot|must not|not permitted|variable }
end.
