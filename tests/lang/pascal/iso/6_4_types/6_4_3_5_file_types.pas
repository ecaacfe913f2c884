{ ISO 7185 6.4.3.5: file types }
program prog(output);
type rec = record n: integer; c: char; r: real; s: packed array [1..2] of char end; row = array [1..3] of Boolean;
var f: file of integer; g: file of rec; h: file of char; tx: text; r: rec; i, sum: integer;
    fa: file of row; ar: row; fs: file of set of 0..9;
procedure chk(n: integer; ok: boolean); begin if ok then writeln(n:1, ' ok') else writeln(n:1, ' FAIL') end;
begin
  rewrite(f); for i := 1 to 5 do begin f^ := i * i; put(f) end;
  reset(f); sum := 0; while not eof(f) do begin sum := sum + f^; get(f) end;
  chk(1, sum = 55);
  rewrite(g); r.n := 1; r.c := 'a'; r.r := 0.5; r.s := 'xy'; write(g, r); r.n := 2; write(g, r);
  reset(g); read(g, r); chk(2, (r.n = 1) and (g^.n = 2)); read(g, r); chk(3, eof(g) and (r.s = 'xy') and (r.r = 0.5));
  rewrite(h); write(h, 'q', 'r'); reset(h); chk(4, h^ = 'q'); get(h); chk(5, h^ = 'r'); get(h); chk(6, eof(h));
  rewrite(tx); writeln(tx, 'line'); reset(tx); chk(7, tx^ = 'l');
  rewrite(fa); ar[1] := true; ar[2] := false; ar[3] := true; write(fa, ar); reset(fa); chk(8, fa^[1] and not fa^[2] and fa^[3]);
  rewrite(fs); write(fs, [1, 9]); reset(fs); chk(9, fs^ = [9, 1])
end.
