{ ISO 7185 6.1.9: at sign is the arrow in iso mode }
program prog(output);
type p = @node; node = record v: integer; next: @node2 end; node2 = integer;
var q: p; f: file of integer;
begin
  new(q); q@.v := 12; new(q@.next); q^.next@ := 30;
  writeln(q^.v + q@.next^:1);
  rewrite(f); f@ := 5; put(f); reset(f);
  writeln(f^:1, f@:2)
end.
