program racy_string_character;
{ test: err data race: (read|write) of global 'text' by thread }
var
  text: string;

procedure change(k: Integer);
begin
  text[k] := 'x'
end;

var
  a, b: Thread;
begin
  text := 'abc';
  a := spawn change(1);
  b := spawn change(2);
  join a;
  join b;
  writeln(Length(text))
end.
