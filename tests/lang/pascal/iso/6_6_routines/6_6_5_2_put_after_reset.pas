program putAfterReset(output);
{ Annex D: put when the file is not being generated. }
var f: file of char;
begin
  rewrite(f); f^ := 'a'; put(f); reset(f); writeln(f^); f^ := 'b'; put(f)
end.
