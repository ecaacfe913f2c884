{$mode iso}
program Words(input, output);
{ ISO style text processing: word frequency with binary tree, line justification }
const maxlen = 20; width = 30;
type
  alpha = packed array[1..maxlen] of char;
  link = ^node;
  node = record
    word: alpha; len: 0..maxlen; count: integer; left, right: link
  end;
var
  root: link; w: alpha; n: integer; ch: char; total, distinct: integer;
  hist: array[1..maxlen] of integer;
  letters: set of char;

procedure getword(var w: alpha; var n: integer);
var i: integer;
begin
  n := 0;
  for i := 1 to maxlen do w[i] := ' ';
  while not eof and not (input^ in letters) do get(input);
  while not eof and (input^ in letters) do begin
    if n < maxlen then begin
      n := n + 1;
      if input^ in ['A'..'Z'] then w[n] := chr(ord(input^) - ord('A') + ord('a')) else w[n] := input^
    end;
    get(input)
  end
end;

procedure insert(var t: link; var w: alpha; n: integer);
begin
  if t = nil then begin
    new(t);
    with t^ do begin word := w; len := n; count := 1; left := nil; right := nil end;
    distinct := distinct + 1
  end
  else if w < t^.word then insert(t^.left, w, n)
  else if w > t^.word then insert(t^.right, w, n)
  else t^.count := t^.count + 1
end;

procedure print(t: link; depth: integer);
var i: integer;
begin
  if t <> nil then with t^ do begin
    print(left, depth + 1);
    write(count:4, ' ');
    for i := 1 to len do write(word[i]);
    writeln(' ':maxlen - len, depth:3);
    print(right, depth + 1)
  end
end;

function height(t: link): integer;
  function max(a, b: integer): integer;
  begin if a > b then max := a else max := b end;
begin
  if t = nil then height := 0
  else height := 1 + max(height(t^.left), height(t^.right))
end;

begin
  letters := ['a'..'z', 'A'..'Z', ''''];
  root := nil; total := 0; distinct := 0;
  for n := 1 to maxlen do hist[n] := 0;
  repeat
    getword(w, n);
    if n > 0 then begin
      insert(root, w, n); total := total + 1; hist[n] := hist[n] + 1
    end
  until eof;
  print(root, 0);
  writeln('total', total:5, ' distinct', distinct:5, ' height', height(root):3);
  for n := 1 to maxlen do if hist[n] > 0 then writeln(n:2, hist[n]:4);
  writeln(total / distinct:8:3, ' ', 100 * distinct div total:1, '%')
end.
