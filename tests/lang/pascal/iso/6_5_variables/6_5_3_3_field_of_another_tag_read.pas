program readOfAnotherTag(output);
{ Annex D: as with the store, in a nested variant of an element that a with-statement opens. }
type
  shape = (point, circle, box);
  figure = record
             name: char;
             case kind: shape of
               point: ();
               circle: (radius: integer);
               box: (case isSquare: boolean of
                       true: (side: integer);
                       false: (width, height: integer))
           end;
var
  f: array [1..3] of figure;
  i: integer;
begin
  i := 2;
  with f[i] do begin
    kind := box;
    isSquare := false;
    width := 3;
    height := 4;
    writeln(width * height:1)
  end;
  f[i].isSquare := true;
  f[i].side := 7;
  f[1] := f[i];
  with f[1] do writeln(side:1, kind = box);
  with f[i + 1 - 1] do begin
    kind := circle;
    radius := 1;
    if name <> 'x' then writeln(width:1)
  end
end.
