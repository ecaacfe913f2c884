program FanIn;
{ Several producers send into one channel; the last one to finish closes it, so the consumer needs no count. }
uses
  thread;

const
  Producers = 4;

var
  stillRunning: Integer;  { an atomic counter }

procedure Producer(id: Integer; o: sender of string);
var
  i: Integer;
begin
  for i := 1 to id do
    o.push('Producer ' + IntToStr(id) + ', message ' + IntToStr(i));
  if thread.atomic.add(stillRunning, -1) = 0 then
    o.close
end;

var
  c: channel of string;
  lines: array [1..20] of string;
  count, i, k: Integer;
  line: string;
begin
  stillRunning := thread.atomic.new(Producers);
  c := chan<string>(3);
  for i := 1 to Producers do
    go Producer(i, c.sender);
  { The order between producers is not fixed; an insertion sort puts the lines in order. }
  count := 0;
  for line in c do
  begin
    k := count;
    while (k > 0) and (lines[k] > line) do
    begin
      lines[k + 1] := lines[k];
      k := k - 1
    end;
    lines[k + 1] := line;
    count := count + 1
  end;
  for i := 1 to count do
    writeln(lines[i]);
  writeln(count, ' messages')
end.
