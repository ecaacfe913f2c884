program getAfterRewrite(output);
{ Annex D: get when the file is not being inspected. }
var f: file of char;
begin
  rewrite(f); f^ := 'a'; put(f); get(f)
end.
