program tagsFromElsewhere(input, output);
{ The tag may be set after the fields, by read, or with the whole record; programs that never set it are left alone. }
type
  kinds = 1..3;
  node = record
           case leaf: boolean of
             true: (value: integer);
             false: (left, right: integer)
         end;
  link = ^item;
  item = record
           next: link;
           case kind: kinds of
             1: (a: integer);
             2: (b: char);
             3: (case boolean of
                   true: (c: integer);
                   false: (d: real))
         end;
var
  n, m: node;
  p, q: link;
  r: record
       case k: kinds of
         1: (x: integer);
         2, 3: (y: char)
     end;
begin
  n.value := 4;
  n.leaf := true;
  m := n;
  writeln(m.value:1);
  m.leaf := false;
  m.left := 1;
  m.right := 2;
  n := m;
  writeln(n.left + n.right:1);
  new(p);
  p^.b := 'q';
  p^.a := 3;
  new(q);
  q^ := p^;
  q^.kind := 2;
  q^.b := 'z';
  writeln(q^.b);
  p^.next := q;
  p^.next^.kind := 3;
  p^.next^.c := 9;
  writeln(q^.c:1);
  q^.d := 0.5;
  writeln(q^.d:3:1);
  read(r.k);
  r.y := 'y';
  writeln(r.y, r.k:2);
  read(r.k);
  r.x := 12;
  writeln(r.x:1)
end.
