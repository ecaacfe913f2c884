{ ISO 7185 6.6.5.3: new and dispose with tag constants }
program prog(output);
type
  kind = (dot, line, box);
  link = ^shape;
  shape = record
    next: link;
    case k: kind of
      dot: (size: integer);
      line: (case thick: boolean of true: (w: integer); false: (c: char));
      box: ()
  end;
var p, q: link; a: array [1..3] of link; s: shape; n: integer;
function at(i: integer): integer; begin n := n + 1; at := i end;
begin
  n := 0;
  new(p, line, true); p^.k := line; p^.thick := true; p^.w := 7; writeln(p^.w:1);
  p^.thick := true; p^.k := line;
  dispose(p, line, true);
  new(a[at(2)], dot); writeln(n:1); a[2]^.k := dot; a[2]^.size := 4; writeln(a[2]^.size:1);
  dispose(a[at(2)], dot); writeln(n:1);
  new(q, line); q^.k := line; q^.thick := false; q^.thick := true; q^.w := 9; writeln(q^.w:1);
  dispose(q, line);
  new(p); p^.k := dot; p^.size := 1; p^.k := box; p^.k := line; p^.thick := false; p^.c := 'z';
  p^.next := nil; s := p^; writeln(s.c); p^ := s; dispose(p)
end.
