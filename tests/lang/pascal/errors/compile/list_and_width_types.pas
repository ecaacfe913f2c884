program ListAndWidthTypes;
var
  i: integer;
  s: string;
begin
  for i in [1, 'ab', 2] do write(i); { error: incompatible types: expected array, string, set or channel but got }
  for i in ['ab', 2] do write(i); { error: incompatible types }
  for s in ['ab', 'c'] do write(s);
  Str(1.5:'ab':2, s); { error: incompatible types: expected integer field width but got STRING }
  Str(1.5:8:'ab', s); { error: incompatible types: expected integer field width but got STRING }
  WriteStr(s, 'x', 3:'ab') { error: incompatible types: expected integer field width but got STRING }
end.
