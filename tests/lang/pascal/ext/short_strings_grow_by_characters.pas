{ Characters that are added to a short string are put behind it, as far as there is room. }
{$mode tp}
type
  name = string[5];
  rec = record before: byte; text: name; after: byte; list: array[1..3] of string[10] end;
var
  s: name; r: rec; long: string; i: integer; p: ^rec;

function reversed(const x: string): string;
var
  k: integer;
  part: string;
begin
  part := '';
  reversed := '';
  for k := length(x) downto 1 do part := part + x[k];
  reversed := part;
end;

begin
  s := '';
  for i := 1 to 8 do begin
    s := s + chr(64 + i);
    write(s, ' ', length(s), '; ');
  end;
  writeln;
  r.before := 7; r.after := 9;
  r.text := '';
  for i := 1 to 9 do r.text := r.text + chr(96 + i) + '-';
  writeln(r.before, r.text, r.after);
  for i := 1 to 3 do begin r.list[i] := 'n'; r.list[i] := r.list[i] + r.list[i][1] + chr(48 + i) end;
  writeln(r.list[1], r.list[2], r.list[3]);
  new(p);
  p^.text := 'ab';
  p^.text := p^.text + p^.text[2] + p^.text[1] + 'x' + 'y';
  writeln(p^.text);
  long := '';
  for i := 1 to 300 do long := long + chr(48 + i mod 10);
  writeln(length(long), ' ', long[255]);
  writeln(reversed('short'), reversed(''));
  s := 'ab';
  s := s + s[1] + s[2];
  writeln(s);
end.
