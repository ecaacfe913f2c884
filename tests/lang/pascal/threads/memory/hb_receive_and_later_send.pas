program hb_receive_and_later_send;

{ The k-th receive on a channel of capacity n happens before the completion of the (k+n)-th send: a channel as a lock. }
var
  c: channel of Integer;
  n: Integer;

procedure work;
var
  i: Integer;
begin
  for i := 1 to 2000 do
  begin
    c.push(1);
    n := n + 1;
    c.collect
  end
end;

var
  t: array [1..4] of Thread;
  i: Integer;
begin
  c := chan<Integer>(1);
  for i := 1 to 4 do t[i] := spawn work;
  for i := 1 to 4 do join t[i];
  writeln(n)
end.
