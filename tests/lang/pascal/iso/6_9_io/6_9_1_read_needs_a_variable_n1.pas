{ ISO 7185 6.9.1: read needs a variable }
program prog(input, output);
var i: integer;
begin
  i := 1;
  read(5);  { error: variable }
  read(i + 1);  { error: variable }
  read('a');  { error: variable }
  readln(i, 3)  { error: variable }
end.
