program Filter(input, output);
{ Standard input to standard output, character by character, with counts at the end. }
var
  lines, words, chars: integer;
  inWord: boolean;
  c: char;
begin
  lines := 0; words := 0; chars := 0;
  while not eof do begin
    inWord := false;
    while not eoln do begin
      read(c);
      chars := chars + 1;
      if (c in ['a'..'z']) or (c in ['A'..'Z']) then begin
        if not inWord then words := words + 1;
        inWord := true;
        if c in ['a'..'z'] then c := chr(ord(c) - 32)
      end else
        inWord := false;
      write(c)
    end;
    readln;
    writeln;
    lines := lines + 1
  end;
  writeln(lines, ' ', words, ' ', chars)
end.
