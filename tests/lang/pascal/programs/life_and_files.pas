program Life;
{$mode objfpc}
{ simulation with random, text files, records with arrays, typed file }
uses SysUtils;
const W = 16; H = 8;
type
  TGrid = array[0..H - 1, 0..W - 1] of boolean;
  TStat = packed record gen: smallint; alive: word; hash: longword end;
var g: TGrid; f: text; st: file of TStat; s: TStat; i, j: integer; line: string; total: longint;
function Count(const g: TGrid; r, c: integer): integer;
var dr, dc: integer;
begin
  result := 0;
  for dr := -1 to 1 do
    for dc := -1 to 1 do
      if (dr <> 0) or (dc <> 0) then
        inc(result, ord(g[(r + dr + H) mod H, (c + dc + W) mod W]));
end;
procedure Step(var g: TGrid);
var n: TGrid; r, c: integer;
begin
  for r := 0 to H - 1 do for c := 0 to W - 1 do
    case Count(g, r, c) of
      2: n[r, c] := g[r, c];
      3: n[r, c] := true;
      else n[r, c] := false;
    end;
  g := n;
end;
procedure Load(const name: string);
var r, c: integer; ch: char;
begin
  assign(f, name); {$I-} reset(f); {$I+}
  if ioresult <> 0 then begin writeln('cannot open ', name); exit end;
  r := 0;
  while not eof(f) and (r < H) do begin
    c := 0;
    while not eoln(f) do begin
      read(f, ch);
      if c < W then g[r, c] := ch = '#';
      inc(c);
    end;
    readln(f); inc(r);
  end;
  close(f);
end;
procedure Show;
var r, c: integer;
begin
  for r := 0 to H - 1 do begin
    for c := 0 to W - 1 do if g[r, c] then write('#') else write('.');
    writeln;
  end;
end;
function Hash: longword;
var r, c: integer;
begin
  result := 2166136261;
  for r := 0 to H - 1 do for c := 0 to W - 1 do
    {$push}{$Q-}{$R-} result := (result xor ord(g[r, c])) * 16777619; {$pop}
end;
begin
  Load('nosuchfile.txt');
  assign(f, 'a06.tmp'); rewrite(f);
  writeln(f, '.#'); writeln(f, '..#'); writeln(f, '###'); writeln(f); writeln(f, '     ###');
  close(f);
  append(f); writeln(f, '##'); close(f);
  Load('a06.tmp'); Show;
  assign(st, 'a06.dat'); rewrite(st);
  for i := 0 to 11 do begin
    s.gen := i; s.alive := 0; s.hash := Hash;
    for j := 0 to W * H - 1 do inc(s.alive, ord(g[j div W, j mod W]));
    write(st, s);
    Step(g);
  end;
  writeln('---'); Show;
  writeln(filesize(st), ' ', filepos(st));
  seek(st, 5); read(st, s); writeln(s.gen, ' ', s.alive, ' ', s.hash);
  reset(st); total := 0;
  while not eof(st) do begin read(st, s); inc(total, s.alive) end;
  writeln(total); close(st);
  erase(st); erase(f);

  readln(i, j); writeln(i + j);
  readln(line); writeln('[', line, ']');
  while not seekeof do begin read(i); write(i * 2, ' ') end; writeln;
end.
