{ table 22 function name in its own body }
program prog(output);
function NetWorth: integer;
  function peek: integer;
  begin
    peek := 100
  end;
begin
  NetWorth := 10;
  NetWorth := NetWorth + 1;
  NetWorth := NetWorth * 2 + peek
end;
begin
  writeln(NetWorth)
end.
