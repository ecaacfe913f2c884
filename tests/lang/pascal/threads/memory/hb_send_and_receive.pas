program hb_send_and_receive;

{ The k-th send happens before the completion of the k-th receive. }
var
  cells: array [0..999] of Integer;

procedure run(capacity: Integer);
var
  c: channel of Integer;
  i, v: Integer;

  procedure sender;
  var
    i: Integer;
  begin
    for i := 0 to 999 do
    begin
      cells[i] := i * 3 + capacity;
      c.push(i)
    end;
    c.close
  end;

begin
  c := chan<Integer>(capacity);
  go sender;
  i := 0;
  for v in c do
  begin
    if (v <> i) or (cells[v] <> v * 3 + capacity) then writeln('stale ', v);
    i := i + 1
  end;
  writeln(i)
end;

begin
  run(0);
  run(1);
  run(10)
end.
