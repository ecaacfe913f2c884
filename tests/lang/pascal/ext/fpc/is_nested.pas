program IsNested;
{$mode objfpc}{$modeswitch nestedprocvars}
type
  TCallback = procedure(i: integer) is nested;
  TTest = function(i: integer): boolean is nested;
procedure each(const v: array of integer; test: TTest; cb: TCallback);
var
  x: integer;
begin
  for x in v do
    if test(x) then cb(x)
end;
procedure run(least: integer);
var
  sum: integer;
  procedure add(i: integer);
  begin
    sum := sum + i
  end;
  function enough(i: integer): boolean;
  begin
    result := i >= least
  end;
begin
  sum := 0;
  each([1, 2, 3, 4], @enough, @add);
  writeln(sum)
end;
begin
  run(1);
  run(3)
end.
