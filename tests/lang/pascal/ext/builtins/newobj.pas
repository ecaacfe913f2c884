{ NewObj makes a zeroed value of the type that a literal names. }
program newobj_names_a_type;
type
  r = record
    a: integer;
    s: string
  end;
  Wide = record
    x: int64
  end;
var
  p: ^r;
  q: ^Wide;
  any: Pointer;
  i: integer;
begin
  for i := 1 to 3 do begin
    p := NewObj('r');
    write(p^.a, '[', p^.s, '] ');
    p^.a := i;
    p^.s := 'used'
  end;
  writeln;
  any := newobj('WIDE');
  q := any;
  q^.x := 7;
  writeln(q^.x);
  dispose(q);
  writeln(any = nil)
end.
