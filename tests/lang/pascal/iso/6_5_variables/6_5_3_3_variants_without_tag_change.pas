program variantsWithoutTag(input, output);
type
  pair = record x, y: integer end;
  cell = record
           case boolean of
             true: (i: integer);
             false: (case boolean of
                       true: (c: char);
                       false: (p: pair; s: array [1..3] of pair))
         end;
var
  a, b: cell;
  all: array [1..3] of cell;
  f: file of cell;
  k: integer;

procedure fill(var x: integer; n: integer);
begin
  x := n
end;

procedure show(c: cell; var d: cell);
begin
  write(c.i:3, d.i:3);
  d.c := '*';
  write(d.c)
end;

function next(n: integer): integer;
begin
  next := n + 1
end;

begin
  a.i := 1;
  a.i := next(a.i);
  writeln(a.i:1);
  a.c := 'c';
  writeln(a.c);
  a.p.x := 5;
  a.p.y := a.p.x + 1;
  writeln(a.p.x:1, a.p.y:2);
  fill(a.i, 7);
  writeln(a.i:1);
  fill(a.s[2].y, 8);
  writeln(a.s[2].y:1);
  k := 3;
  with a.s[k] do begin
    x := 9;
    writeln(x:1)
  end;
  b := a;
  writeln(b.s[3].x:1);
  read(b.i);
  writeln(b.i:1);
  all[k] := b;
  all[k].c := 'k';
  b := all[k];
  writeln(b.c);
  all[1].i := 4;
  a := all[1];
  show(all[1], a);
  writeln(a.c);
  rewrite(f);
  a.i := 11;
  f^ := a;
  put(f);
  f^.c := 'f';
  put(f);
  reset(f);
  read(f, b);
  writeln(b.i:1);
  writeln(f^.c);
  with all[2] do begin
    c := 'w';
    p.x := ord(c)
  end;
  a := all[2];
  writeln(a.p.x:1)
end.
