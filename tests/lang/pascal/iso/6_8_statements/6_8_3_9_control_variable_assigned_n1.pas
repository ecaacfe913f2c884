{ ISO 7185 6.8.3.9: control variable assigned }
program prog(output);
var i: integer;
begin
  for i := 1 to 3 do
    i := 2;  { error: for|control|loop }
  for i := 1 to 3 do begin
    if i = 2 then i := 5  { error: for|control|loop }
  end
end.
