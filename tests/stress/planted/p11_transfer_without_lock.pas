{ depth 2: two transfers from one account mix }
program p11_transfer_without_lock;
var
  money: array [1..3] of Integer;

function Less(v, by: Integer): Integer;
begin
  Less := v - by
end;

procedure Transfer(a, b, amount: Integer);
begin
  money[a] := Less(money[a], amount);
  money[b] := Less(money[b], -amount)
end;

var
  t, u: task;
begin
  money[1] := 100;
  t := TaskSpawn(@Transfer, 1, 2, 10);
  u := TaskSpawn(@Transfer, 1, 3, 20);
  TaskAwait(t);
  TaskAwait(u);
  if money[1] + money[2] + money[3] <> 100 then halt(1);
  writeln('ok')
end.
