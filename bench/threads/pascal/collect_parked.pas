program CollectParked;
{ Makes and drops list nodes, so that the collector runs many times: first with no other task, then with many parked ones.
  Argument: nodes; the number of parked tasks is a tenth of it. }
{$I bench.inc}

type
  PNode = ^TNode;
  TNode = record
    value: Int64;
    next: PNode;
  end;

var
  gate: channel of Integer;

{ Each parked task holds a node and a string, which the collector has to find. }
procedure Parked(i: Integer);
var
  p: PNode;
  s: string;
  v: Integer;
begin
  New(p);
  p^.value := i;
  s := 'task ' + IntToStr(i);
  if ChannelReceiveOk(gate, v) then writeln(s, p^.value);
end;

{ Lists of a thousand nodes, each dropped when the next begins. }
function Churn(n: Integer): Int64;
var
  i: Integer;
  total: Int64;
  list, p: PNode;
begin
  list := nil;
  total := 0;
  for i := 1 to n do begin
    if i mod 1000 = 0 then list := nil;
    New(p);
    p^.value := i;
    p^.next := list;
    list := p;
    total := total + p^.value;
  end;
  Churn := total;
end;

var
  n, i: Integer;
  start: Real;
  total: Int64;
begin
  n := SizeArg(1000000);
  gate := chan<Integer>(1);
  start := RealTimeClock;
  total := Churn(n);
  Report('allocate_alone', n, start);
  for i := 1 to n div 10 do go Parked(i);
  while TaskStats.blocked < n div 10 do ThreadYield;
  start := RealTimeClock;
  total := total + Churn(n);
  Report('allocate_with_parked', n, start);
  writeln('# peak_kb ', PeakKb, ' 0');
  writeln(total);
end.
