{ typed file layout }
program prog(output);
type rec = packed record a: byte; b: smallint; c: integer; d: int64; e: char; f: boolean; g: string[3] end;
var f: file of rec; h: file of byte; r: rec; b: byte; n: integer;
begin
  assign(f, 'x.dat'); rewrite(f); r.a := 1; r.b := 2; r.c := 258; r.d := -1; r.e := 'A'; r.f := true; r.g := 'xy'; write(f, r); close(f);
  assign(h, 'x.dat'); reset(h); n := 0;
  while not eof(h) do begin read(h, b); n := n + 1; if n <= 20 then write(b, ' ') end;
  writeln; writeln(n, ' ', sizeof(rec)); close(h)
end.
