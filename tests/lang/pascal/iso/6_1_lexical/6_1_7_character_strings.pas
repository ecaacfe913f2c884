{ ISO 7185 6.1.7: character strings }
program prog(output);
const quote = ''''; two = ''''''; word = 'don''t';
var c: char; s: packed array [1..5] of char;
procedure chk(n: integer; ok: boolean); begin if ok then writeln(n:1, ' ok') else writeln(n:1, ' FAIL') end;
begin
  chk(1, ord(quote) = 39);
  writeln(quote, two, word);
  writeln('{ not a comment } (* nor this *) // nor that');
  writeln('begin END "quoted" ; := #65 \n');
  writeln(' ':3, 'x');
  c := ' '; chk(2, c < 'a');
  s := 'don''t'; chk(3, s = word);
  chk(4, s[4] = '''');
  s := 'DON''T'; chk(5, s < word)
end.
