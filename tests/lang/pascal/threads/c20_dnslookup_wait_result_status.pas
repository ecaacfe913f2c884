program c20_dnslookup_wait_result_status;

var
  t: Thread;
  address: string;
begin
  t := ThreadSpawnBuiltin('dnslookup', 'localhost');
  writeln(WaitForThread(t));
  address := ThreadGetResult(t);
  writeln((address = '127.0.0.1') or (address = '::1'));
  writeln(ThreadGetStatus(t, true))
end.
