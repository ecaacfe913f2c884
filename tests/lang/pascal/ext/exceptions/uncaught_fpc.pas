{$MODE OBJFPC}
program uncaught_fpc;
{ Free Pascal ends with status 217. }
begin
  writeln('out');
  raise 'x'
end.
