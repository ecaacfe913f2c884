program tagIsNotChecked(output);
{ Annex D error that is detected only on demand: a field of a variant the tag does not select. }
type
  text8 = ^char;
  value = record
            case isNumber: boolean of
              true: (number: integer);
              false: (letter: text8)
          end;
var v, w: value;
begin
  v.number := 17; { the tag is never set }
  w := v;
  writeln(w.number:1);
  new(w.letter);
  w.letter^ := 'k';
  v := w;
  writeln(v.letter^)
end.
