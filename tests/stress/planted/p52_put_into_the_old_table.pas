{ depth 2: one task puts an entry into the table while another copies it into a larger one }
program p52_put_into_the_old_table;
type
  TTable = array of Integer;
var
  table: TTable;

procedure PutAt(i, v: Integer); begin table[i] := v end;

procedure Grow;
var
  larger: TTable;
  i: Integer;
begin
  SetLength(larger, 8);
  for i := 0 to 3 do larger[i] := table[i];
  table := larger
end;

var
  a, b: task;
  i, n: Integer;
begin
  SetLength(table, 4);
  a := TaskSpawn(@PutAt, 0, 7);
  b := TaskSpawn(@Grow);
  TaskAwait(a);
  TaskAwait(b);
  n := 0;
  for i := 0 to Length(table) - 1 do n := n + table[i];
  if n <> 7 then halt(1);
  writeln('ok')
end.
