program halted;
uses order_c;
begin
  writeln('main');
  Halt(3);
end.
