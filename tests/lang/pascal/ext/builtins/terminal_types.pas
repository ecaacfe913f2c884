program types;
var r: real; s: string;
begin
  TextColor(1.5); { error: integer }
  TextColor; { error: 1 }
  TextAttr := 'x'; { error: incompatible }
  ReadKey(s); { error: char }
  RandSeed := 1.5;
  GotoXY(1); { error: 2 }
  if TextAttr = 'x' then r := 1 { error: operator }
end.
