{ ISO 7185 6.6.3.7: packed conformant arrays }
program prog(output);
var s5: packed array [1..5] of char; s3: packed array [1..3] of char;
procedure show(s: packed array [lo..hi: integer] of char);
var i: integer;
begin
  write('[');
  for i := lo to hi do write(s[i]);
  writeln('] ', lo:1, '..', hi:1)
end;
procedure upper(var s: packed array [lo..hi: integer] of char);
var i: integer;
begin
  for i := lo to hi do if s[i] in ['a'..'z'] then s[i] := chr(ord(s[i]) - 32)
end;
begin
  s5 := 'hello'; s3 := 'xyz';
  show(s5); show(s3); show('a constant'); upper(s5); show(s5)
end.
