program overloads;
uses overloads_u;
var
  p: TPair;
function Size(r: real): integer; overload;
begin
  Size := -1
end;
begin
  p.a := 100;
  p.b := 7;
  writeln(Size(12345), Size('abc'), Size(p), Size(2.5));
  writeln(overloads_u.Size('qualified'), overloads_u.Size(10));
  Note;
  Note(5)
end.
