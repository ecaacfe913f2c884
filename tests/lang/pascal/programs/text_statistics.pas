{$MODE FPC}
program text_statistics;
var f, g: text; s: string; c: char; i, n, lines, words, chars: integer; r: real; inword: boolean; freq: array['a'..'z'] of integer;
  st: string[3]; b: boolean; x, y: longint;
begin
  assign(f, 'in.txt'); rewrite(f); writeln(f, 'Hello World  foo'); writeln(f); writeln(f, 12, ' ', -3.5:0:2, ' x ', true);
  write(f, 'last line no eol'); close(f);
  append(f); writeln(f, '!'); writeln(f, 1:5, 2:5, 3.14159:8:2, 'end':6); close(f);
  reset(f); lines := 0; words := 0; chars := 0;
  while not eof(f) do begin inword := false; while not eoln(f) do begin read(f, c); inc(chars);
  if c = ' ' then inword := false else if not inword then begin inword := true; inc(words) end end; readln(f); inc(lines) end;
  writeln(lines, ' ', words, ' ', chars); close(f);
  reset(f); readln(f, s); writeln('[', s, ']'); readln(f, s); writeln('[', s, ']'); read(f, i, r); writeln(i, ' ', r:0:2); read(f, c);
  read(f, c); writeln('[', c, ']'); readln(f, s); writeln('[', s, ']'); readln(f, st); writeln('[', st, ']');
  while not seekeof(f) do begin read(f, i); write(i, ';'); if i = 2 then break end; read(f, r); readln(f, s); writeln(r:0:3, '[', s, ']');
  writeln(eof(f)); close(f);
  assign(g, 'out.txt'); rewrite(g); reset(f); fillchar(freq, sizeof(freq), 0); n := 0; while not eof(f) do begin readln(f, s); inc(n);
  writeln(g, n:3, ': ', s); for i := 1 to length(s) do begin c := s[i]; if c in ['A'..'Z'] then c := chr(ord(c) + 32);
  if c in ['a'..'z'] then inc(freq[c]) end end; close(f); close(g);
  reset(g); while not eof(g) do begin readln(g, s); writeln(s) end; close(g);
  for c := 'a' to 'z' do if freq[c] > 0 then write(c, freq[c], ' '); writeln;
  rename(g, 'new.txt'); assign(f, 'new.txt'); reset(f); i := 0; while not seekeoln(f) do begin read(f, c); inc(i) end; writeln(i); close(f);
  erase(f); {$I-} reset(f); {$I+} writeln(ioresult <> 0);
  writeln('abc':2, 'abc':6, true:6, false:1, 'x':3, 5:1, -5:4, 1.5:9:3, 1.5:3:1); write('no newline'); writeln; writeln('');
  writeln(1, 2, 3, 'a', 'b', 1 = 1);
  val('12abc', x, i); writeln(x, ' ', i); str(1.5:10:3, s); writeln('[', s, ']'); 
end.
