program uncaught;
{ An exception that nobody catches: message, place and stack of its origin, after the output; status 1. }
procedure inner(n: integer);
begin
  if n = 0 then
    raise 'nobody wants me'
  else
    inner(n - 1)
end;

begin
  writeln('before');
  inner(1);
  writeln('not reached')
end.
