program many;
{ Many exceptions in a row and many frames at once: nothing is left behind. }
const
  rounds = 200000;
var
  i, caught: integer;

procedure fail(n: integer);
begin
  if n = 0 then raise 'deep' else fail(n - 1)
end;

function sum(n: integer): integer;
begin
  sum := 0;
  try
    if n = 0 then raise 1;
    sum := sum(n - 1) + 1
  finally
    caught := caught + 1
  end
end;

begin
  for i := 1 to rounds do
    try
      fail(i and 3)
    except
      caught := caught + 1
    end;
  writeln(caught);
  try fail(20000) except on e: Exception do writeln(e.Message) end;
  caught := 0;
  try sum(5000) except on e: Exception do writeln(e.Code) end;
  writeln(caught)
end.
