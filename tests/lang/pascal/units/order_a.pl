unit order_a;
interface
procedure Touch(const who: string);
implementation
procedure Touch(const who: string);
begin
  writeln('touched by ', who);
end;
initialization
  writeln('init order_a');
finalization
  writeln('final order_a');
end.
