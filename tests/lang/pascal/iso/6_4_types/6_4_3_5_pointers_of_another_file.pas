program pointersOfAnotherFile(numbers, links, output);
{ A pointer in a file has a meaning only for the file variable that wrote it. }
type link = ^integer;
var
  numbers: file of integer;
  links: file of link;
  i: integer;
begin
  rewrite(numbers);
  for i := 0 to 7 do write(numbers, i div 4);
  reset(numbers);
  reset(links);
  writeln(links^ = nil);
  get(links);
  writeln(links^ = nil);
  get(links);
  writeln(links^ = nil)
end.
