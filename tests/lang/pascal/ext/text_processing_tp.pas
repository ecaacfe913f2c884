{$mode fpc} program TextProc;
var s, w, t: string; i, n, code: integer; r: real; words: array[1..10] of string[15]; cnt: array['a'..'z'] of integer; c: char; l: longint; b: byte;
procedure Split(s: string);
begin
  n := 0;
  while s <> '' do begin
    while (s <> '') and (s[1] = ' ') do Delete(s, 1, 1);
    if s = '' then exit;
    i := Pos(' ', s); if i = 0 then i := Length(s) + 1;
    Inc(n); words[n] := Copy(s, 1, i - 1); Delete(s, 1, i);
  end;
end;
begin
  s := '  the quick  brown fox jumps over the lazy dog ';
  Split(s);
  for i := 1 to n do write('[', words[i], ']'); writeln;
  for c := 'a' to 'z' do cnt[c] := 0;
  for i := 1 to length(s) do if s[i] in ['a'..'z'] then inc(cnt[s[i]]);
  for c := 'a' to 'z' do if cnt[c] > 1 then write(c, cnt[c]:2, ' '); writeln;
  for i := 1 to length(s) do s[i] := upcase(s[i]); writeln(s);
  str(123.456:10:2, t); writeln('"', t, '"');
  str(42:6, t); writeln('"', t, '"'); str(-7, t); writeln(t); str(3.5, t); writeln('"',t,'"');
  val('123', i, code); writeln(i, ' ', code);
  val('12x3', i, code); writeln(i, ' ', code);
  val('', i, code); writeln(i, ' ', code);
  val('  45', i, code); writeln(i, ' ', code);
  val('45 ', i, code); writeln(i, ' ', code);
  val('$FF', i, code); writeln(i, ' ', code);
  val('-$10', i, code); writeln(i, ' ', code);
  val('3.14', r, code); writeln(r:0:4, ' ', code);
  val('1e3', r, code); writeln(r:0:4, ' ', code);
  val('.5', r, code); writeln(r:0:4, ' ', code);
  val('5.', r, code); writeln(r:0:4, ' ', code);
  val('1e', r, code); writeln(r:0:4, ' ', code);
  val('99999999999', l, code); writeln(code);
  val('300', b, code); writeln(b, ' ', code);
  val('+7', i, code); writeln(i, ' ', code);
  val('%101', i, code); writeln(i, ' ', code);
  val('&17', i, code); writeln(i, ' ', code);
  insert('XYZ', s, 5); writeln(s);
  writeln(concat('a', 'bc', 'd'), ' ', copy('hello', 2, 3), ' ', pos('lo', 'hello'), ' ', pos('z', 'hello'));
  w := 'abc'; w := w + w; writeln(w, length(w));
  s := ''; for i := 1 to 300 do s := s + 'x'; writeln(length(s));
  s[0] := #3; writeln(s, ord(s[0]));
  fillchar(t, sizeof(t), 'z'); t[0] := chr(5); writeln(t);
  writeln('abc' < 'abd', 'abc' < 'ab', 'a' = 'a', '' < 'a');
  writeln('tab'#9'bell'^G'end');
  writeln(stringofchar('-', 10), lowercase('ABC'), upcase('q'));
end.
