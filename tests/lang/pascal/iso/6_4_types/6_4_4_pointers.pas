{ ISO 7185 6.4.4: pointers }
program prog(output);
type tree = ^node;
     node = record key: integer; left, right: tree end;
     pp = ^tree; pa = ^arr; arr = array [1..3] of integer; pc = ^char; ps = ^small; small = 1..5;
var root: tree; p: pp; a, b: pa; c: pc; q: tree; s: ps; n: integer;
procedure chk(n: integer; ok: boolean); begin if ok then writeln(n:1, ' ok') else writeln(n:1, ' FAIL') end;
procedure insert(var t: tree; k: integer);
begin
  if t = nil then begin
    new(t); t^.key := k; t^.left := nil; t^.right := nil
  end else if k < t^.key then insert(t^.left, k)
  else insert(t^.right, k)
end;
procedure walk(t: tree);
begin
  if t <> nil then begin walk(t^.left); write(t^.key:2); walk(t^.right) end
end;
begin
  root := nil;
  for n := 1 to 7 do insert(root, n * 5 mod 8);
  walk(root); writeln;
  new(p); p^ := root; chk(1, p^^.key = 5); chk(2, p^ = root);
  new(a); new(b); a^[1] := 1; a^[2] := 2; a^[3] := 3; b^ := a^; b^[1] := 9;
  chk(3, (a^[1] = 1) and (b^[3] = 3)); chk(4, a <> b);
  new(c); c^ := 'c'; chk(5, c^ = 'c');
  q := root; q^.key := 50; chk(6, root^.key = 50);
  new(s); s^ := 5; chk(7, s^ = 5);
  a := nil; chk(8, a = nil); chk(9, b <> nil)
end.
