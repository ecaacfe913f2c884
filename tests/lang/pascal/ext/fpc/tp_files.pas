{$mode tp}
program f05;
{ files: indexed records, text processing, copy, report }
type
  TRec = record code: word; name: string[12]; qty: integer; price: real; active: boolean; cat: (food, tool, toy) end;
var f: file of TRec; r: TRec; i, n: integer; t, o: text; line, word_: string; c: char; lines, words, chars: longint; total: real; ff: file of char;
procedure put(code: word; name: string; q: integer; p: real);
begin r.code := code; r.name := name; r.qty := q; r.price := p; r.active := odd(code); r.cat := toy; write(f, r) end;
begin
  assign(f, 'inv.dat'); rewrite(f); put(1, 'hammer', 5, 12.5); put(2, 'doll', 10, 3.25); put(3, 'apple', 100, 0.1); close(f);
  reset(f); total := 0; while not eof(f) do begin read(f, r); total := total + r.qty * r.price; with r do writeln(code:3, ' ', name:10, qty:5, price:8:2, active:6, ord(cat):2) end; writeln(total:0:2);
  seek(f, 1); read(f, r); r.qty := 99; seek(f, filepos(f) - 1); write(f, r); seek(f, 0); for i := 0 to filesize(f) - 1 do begin seek(f, i); read(f, r); write(r.qty, ' ') end; writeln; close(f); erase(f);
  assign(t, 'in.txt'); rewrite(t); writeln(t, 'the quick brown'); writeln(t); writeln(t, '  fox jumps'); write(t, 'end'); close(t);
  lines := 0; words := 0; chars := 0; reset(t);
  while not eof(t) do begin
    readln(t, line); inc(lines); inc(chars, length(line)); i := 1;
    while i <= length(line) do begin
      while (i <= length(line)) and (line[i] = ' ') do inc(i); word_ := '';
      while (i <= length(line)) and (line[i] <> ' ') do begin word_ := word_ + line[i]; inc(i) end;
      if word_ <> '' then begin inc(words); write('<', word_, '>') end
    end; writeln
  end; close(t); writeln(lines, ' ', words, ' ', chars);
  reset(t); assign(o, 'out.txt'); rewrite(o); while not eof(t) do begin while not eoln(t) do begin read(t, c); write(o, upcase(c)) end; readln(t); writeln(o) end; close(t); close(o);
  reset(o); n := 0; while not eof(o) do begin readln(o, line); inc(n); writeln(n:2, ': ', line) end; close(o); erase(o);
  assign(ff, 'in.txt'); reset(ff); writeln(filesize(ff)); seek(ff, 4); read(ff, c); writeln(c); close(ff); erase(ff);
end.
