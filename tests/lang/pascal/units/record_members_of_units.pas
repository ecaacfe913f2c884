program useshapes;
{$mode objfpc}{$H+}
uses shapes7;
var v, w: TVec; i: integer; p: TVec.TPart;
begin
  v := TVec.Create(3, 4);
  w := v.Scale(2) + v.Scale(1, 10) + TVec.Zero;
  writeln(w.x:0:1, ' ', w.y:0:1, ' ', TVec.Made, ' ', TVec.Dim);
  v[vpY] := 7; writeln(v[vpX]:0:1, ' ', v.Part[vpY]:0:1, ' ', v.Len2:0:1, ' ', v.Dot(w):0:2);
  for p := vpX to vpY do write(ord(p), '=', w[p]:0:1, ' ');
  i := 12; writeln(i.Square, ' ', i.IsEven);
end.
