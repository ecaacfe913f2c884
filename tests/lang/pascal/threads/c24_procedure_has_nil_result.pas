program c24_procedure_has_nil_result;

procedure nothing;
begin
end;

var
  t: Thread;
  n: Integer;
  s: string;
begin
  t := CreateThread(@nothing);
  WaitForThread(t);
  writeln(ThreadGetResult(t) = nil);
  t := CreateThread(@nothing);
  WaitForThread(t);
  n := ThreadGetResult(t);
  writeln(n);
  t := CreateThread(@nothing);
  WaitForThread(t);
  s := ThreadGetResult(t);
  writeln(Length(s))
end.
