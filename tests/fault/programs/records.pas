program Records(output);
{$I+}
{ A file of records: written, sought in, changed in place, read back. }
type
  Kind = (circle, box);
  Shape = record
    id: integer;
    name: string[15];
    case what: Kind of
      circle: (radius: real);
      box: (width, height: real)
  end;
  ShapeFile = file of Shape;
var
  f: ShapeFile;
  s: Shape;
  i: integer;
  total: real;
  seen: set of 0..99;
begin
  assign(f, 'shapes.dat');
  rewrite(f);
  for i := 0 to 1999 do begin
    s.id := i;
    s.name := 'shape';
    if odd(i) then begin
      s.what := circle;
      s.radius := i / 2
    end else begin
      s.what := box;
      s.width := i;
      s.height := 2
    end;
    write(f, s)
  end;
  close(f);
  reset(f);
  for i := 0 to 99 do begin
    seek(f, i * 20);
    read(f, s);
    s.name := 'seen';
    seek(f, i * 20);
    write(f, s)
  end;
  seek(f, 0);
  total := 0;
  seen := [];
  while not eof(f) do begin
    read(f, s);
    if s.what = circle then total := total + s.radius else total := total + s.width * s.height;
    if s.name = 'seen' then begin
      seen := seen + [s.id div 20];
      writeln(s.id:5, ' ', total:14:2)
    end
  end;
  writeln(filesize(f), ' ', total:14:2);
  for i := 0 to 99 do if not (i in seen) then writeln('missing ', i);
  close(f)
end.
