program PascalUsesTiny;
uses mod_counter;
var s: string;
begin
  WriteLn(count, ' ', add(2), ' ', Count);
  count := 7;
  WriteLn(Add(1), ' ', twice(21));
  s := mod_counter.describe(5);
  WriteLn(s);
  show('text');
  Show(12)
end.
