{ A number beyond all slots is no thread, whatever its low bits are. }
program ids_of_no_thread;
uses SysUtils;

procedure Waits;
begin
  delay(2000)
end;

function Number(v: int64): int64;
begin
  Number := v
end;

procedure Report(const what: string; e: Exception);
begin
  writeln(what, ': ', e.Message)
end;

var
  t: Thread;
  id: int64;
  i: integer;
begin
  t := CreateThread(@Waits);
  for i := 1 to 4 do begin
    case i of
      1: id := Number(4294967297);
      2: id := Number(9223372036854775807);
      3: id := Number(-4294967295);
      4: id := Number(-9223372036854775807 - 1)
    end;
    try writeln(WaitForThread(id)) except on e: Exception do Report('wait', e) end;
    try writeln(ThreadGetStatus(id)) except on e: Exception do Report('status', e) end;
    try writeln(ThreadPause(id)) except on e: Exception do Report('pause', e) end;
    try writeln(ThreadSetName(id, 'x')) except on e: Exception do Report('name', e) end;
    try writeln(thread_status(id)) except on e: Exception do Report('text', e) end;
    writeln(ThreadLookup(id))
  end
end.
