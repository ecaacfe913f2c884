{ typed files seek }
program prog(output);
type rec = record id: integer; name: string[10]; value: real end;
var f: file of rec; g: file of integer; r: rec; i, n: integer;
procedure chk(n: integer; ok: boolean); begin if ok then writeln(n:1, ' ok') else writeln(n:1, ' FAIL') end;
begin
  assign(f, 'recs.dat'); rewrite(f); for i := 1 to 5 do begin r.id := i; r.name := 'item' + chr(48 + i); r.value := i / 2; write(f, r) end; chk(1, filesize(f) = 5); chk(2, filepos(f) = 5); close(f);
  reset(f); chk(3, filesize(f) = 5); seek(f, 3); read(f, r); chk(4, (r.id = 4) and (r.name = 'item4') and (r.value = 2)); chk(5, filepos(f) = 4); seek(f, 1); r.id := 20; r.name := 'changed'; write(f, r); seek(f, 0); read(f, r); chk(6, r.id = 1); read(f, r); chk(7, (r.id = 20) and (r.name = 'changed')); read(f, r); chk(8, r.id = 3);
  seek(f, filesize(f)); r.id := 6; write(f, r); chk(9, filesize(f) = 6); seek(f, 2); truncate(f); chk(10, (filesize(f) = 2) and eof(f)); close(f);
  assign(g, 'ints.dat'); rewrite(g); for i := 1 to 100 do write(g, i * i); close(g); reset(g); n := 0; while not eof(g) do begin read(g, i); n := n + i end; chk(11, n = 338350); seek(g, 9); read(g, i); chk(12, i = 100); close(g); erase(g); erase(f)
end.
