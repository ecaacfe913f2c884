program missing(output, noSuchFile);
{ An extension: under I- the result can be asked for, also in iso mode. }
var noSuchFile: text; i: integer;
begin
  {$I-} reset(noSuchFile); {$I+}
  i := IOResult; writeln(i:1)
end.
