program pages(output);
var f: text; c: char;
begin
  rewrite(f); write(f, 'a'); page(f); write(f, 'b'); reset(f);
  while not eof(f) do begin
    if eoln(f) then write('/') else begin c := f^; if ord(c) = 12 then write('P') else write(c) end;
    get(f)
  end;
  writeln
end.
