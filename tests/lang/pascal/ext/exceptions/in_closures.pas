program in_closures;
{ Exceptions in routine values with environments of their own. }
type
  act = procedure;
var
  a: array [1..3] of act;
  i: integer;

procedure run(f: act);
begin
  try f() except on e: Exception do writeln('caught ', e.Message) end
end;

function make(n: integer): act;
var
  count: integer;
begin
  count := n;
  make := procedure begin
    count := count + 1;
    try
      if odd(count) then raise count;
      writeln('even ', count)
    finally
      writeln('finally ', count, ' ', n)
    end
  end
end;

begin
  for i := 1 to 3 do a[i] := make(i);
  for i := 1 to 3 do begin run(a[i]); run(a[i]) end;
  try
    raise 'outer'
  except
    on e: Exception do
      run(procedure begin writeln(e.Message); raise e.Message + ' again' end)
  end
end.
