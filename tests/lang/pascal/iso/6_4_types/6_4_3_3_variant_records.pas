{ ISO 7185 6.4.3.3: variant records }
program prog(output);
type kind = (point, line, circle, text1);
     shape = record
       id: integer;
       case k: kind of
         point: ();
         line: (dx, dy: integer);
         circle: (radius: real;
                  case filled: Boolean of
                    true: (shade: char);
                    false: ());
         text1: (s: packed array [1..5] of char)
     end;
     free = record case Boolean of true: (i: integer); false: (c: char) end;
     nn = 1..4; manyLabels = record case n: nn of 1, 2, 3: (a: integer); 4: (b: char;); end;
var a, b: shape; f: free; m: manyLabels; list: array [1..3] of shape; i: integer;
procedure chk(n: integer; ok: boolean); begin if ok then writeln(n:1, ' ok') else writeln(n:1, ' FAIL') end;
function area(s: shape): real;
begin
  case s.k of
    point: area := 0;
    line: area := s.dx + s.dy;
    circle: area := 3 * s.radius * s.radius;
    text1: area := -1
  end
end;
begin
  a.id := 1; a.k := line; a.dx := 3; a.dy := 4;
  b := a; b.k := circle; b.radius := 2; b.filled := true; b.shade := '#';
  chk(1, area(a) = 7); chk(2, area(b) = 12);
  chk(3, (a.dx = 3) and (b.shade = '#') and (b.id = 1));
  list[1] := a; list[2] := b; list[3].k := text1; list[3].s := 'hello'; list[3].id := 3;
  i := 0;
  for i := 1 to 3 do with list[i] do
    if k = text1 then writeln(id:1, ' ', s) else writeln(id:1, ' ', area(list[i]):1:1);
  f.i := 5; chk(4, f.i = 5);
  f.c := 'x'; chk(5, f.c = 'x');
  m.n := 2; m.a := 7; chk(6, m.a = 7)
end.
