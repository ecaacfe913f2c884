{ depth 2: each account has its lock, but the audit reads one before and the other after the transfer }
program p46_audit_during_a_transfer;
var
  guard, money: array [0..1] of Integer;

procedure Change(i, by: Integer);
begin
  lock(guard[i]);
  money[i] := money[i] + by;
  unlock(guard[i])
end;

function MoneyOf(i: Integer): Integer;
begin
  lock(guard[i]);
  MoneyOf := money[i];
  unlock(guard[i])
end;

procedure Transfer;
begin
  Change(0, -10);
  Change(1, 10)
end;

function Audit: Integer;
var
  n: Integer;
begin
  n := MoneyOf(0);
  Audit := n + MoneyOf(1)
end;

var
  a, b: task;
  n: Integer;
begin
  guard[0] := mutex();
  guard[1] := mutex();
  money[0] := 100;
  a := TaskSpawn(@Transfer);
  b := TaskSpawn(@Audit);
  n := TaskAwait(b);
  TaskAwait(a);
  if n <> 100 then halt(1);
  writeln('ok')
end.
