program mutexes_by_name;

var
  n: Integer;

procedure work;
var
  i: Integer;
begin
  for i := 1 to 500 do
  begin
    mutex_lock('guard');
    n := n + 1;
    mutex_unlock('guard')
  end
end;

var
  i: Integer;
begin
  mutex_create('guard');
  for i := 1 to 4 do thread_create(@work);
  thread_wait_all();
  writeln(n)
end.
