{$MODE FPC}
program status_with_dos_fpc;
uses Dos;
var i: integer; p: ^integer;
begin
  i := 0; p := nil; writeln(Odd(DosVersion) or true); p^ := i
end.
