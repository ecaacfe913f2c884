unit order_e;
interface
implementation
initialization
  Halt(7);
finalization
  writeln('final e');
end.
