{ a record that a pointer inside it leads back to by way of an array of the record }
program prog(output);
type
  parr = ^arr;
  rec = record next: parr; x: integer; s: string end;
  arr = array[1..3] of rec;
  other = record a: ^outer; b: rec end;
  outer = record c: array[0..1] of other; d: ^other; e: ^parr end;
var v: rec; q: parr; o: outer;
begin
  new(q);
  v.next := q;
  q^[2].x := 7;
  q^[3].s := 'abc';
  q^[1] := v;
  writeln(v.next^[2].x, ' ', q^[1].next^[3].s);
  new(o.d);
  new(o.d^.a);
  o.d^.a^.c[1].b.s := 'deep';
  o.d^.b := o.d^.a^.c[1].b;
  new(o.e);
  o.e^ := q;
  writeln(o.d^.b.s, ' ', o.e^^[2].x)
end.
