program prog(output, data);  { error?: file }
var data: integer;  { error?: file }
begin
  data := 1
end.  { error?: file }
