program fine_without_tasks;
var
  i, n: Integer;
  s: string;
  list: array of string;

procedure more;
begin
  for i := 1 to 100 do
  begin
    n := n + i;
    s := s + 'x';
    SetLength(list, i);
    list[i - 1] := s
  end
end;

begin
  more;
  more;
  writeln(n, ' ', Length(s), ' ', Length(list))
end.
