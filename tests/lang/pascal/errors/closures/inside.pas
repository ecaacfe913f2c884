{ What an anonymous routine may not do. }
program inside;
type TP = procedure; TF = function: integer;
var p: TP; f: TF; i: integer;
label 1;
begin
  for i := 1 to 3 do
    p := procedure
      begin
        break; { error: outside of a loop }
      end;
  f := function: integer
    begin
      Result := 'a'; { error: incompatible types }
      exit('b'); { error: incompatible types }
      unknown := 1; { error: identifier not found }
    end;
  p := procedure begin exit(1) end; { error: expects }
  1: ;
end.
