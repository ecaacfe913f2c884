{$R+}
program tagIsCheckedOnDemand(output);
type
  value = record
            case isNumber: boolean of
              true: (number: integer);
              false: (letter: char)
          end;
var v: value;
begin
  v.isNumber := true;
  v.number := 17;
  writeln(v.number:1);
  v.letter := 'a';
  writeln(v.letter)
end.
