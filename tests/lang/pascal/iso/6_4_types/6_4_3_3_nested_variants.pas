program nestedVariants(output);
type
  kind = (plain, one, many); letter = 'a'..'e';
  item = record
           name: char;
           case k: kind of
             plain: ();
             one: (value: integer; case exact: boolean of
                     true: (digits: 0..9);
                     false: (low, high: integer));
             many: (count: integer;
                    case sort: letter of
                      'a', 'b', 'c': (letters: packed array [1..3] of char);
                      'd', 'e': (inner: record case boolean of true: (x: real); false: () end))
         end;
var
  r, s: item; f: file of item; p: ^item;
begin
  r.name := 'r';
  r.k := one;
  r.value := 5;
  r.exact := false;
  r.low := 1; r.high := 9;
  s := r;
  writeln(s.name, s.value:2, s.low:2, s.high:2);
  s.exact := true; s.digits := 4; writeln(s.digits:1);
  s.k := plain;
  s.k := many;
  s.count := 2;
  rewrite(f); write(f, r, s); reset(f);
  writeln(f^.name, f^.high:2);
  get(f); writeln(f^.count:1);
  new(p);
  p^ := r;
  with p^ do begin high := 77; write(low:1) end;
  writeln(p^.high:3);
  dispose(p)
end.
