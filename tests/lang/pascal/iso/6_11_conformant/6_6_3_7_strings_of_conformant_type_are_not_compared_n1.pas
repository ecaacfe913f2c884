program comparison(output);
{ ISO 7185 6.4.3.2: a conformant array is no string type. }
procedure both(s, t: packed array [l..h: integer] of char);
begin
  if s < t then writeln('less') { error: not allowed }
end;
begin
  both('abc', 'abd')
end.
