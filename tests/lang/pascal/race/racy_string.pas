program racy_string;
{ test: err data race: (read|write) of global 'text' by thread }
var
  text: string;

procedure add(c: char);
begin
  text := text + c
end;

var
  a, b: Thread;
begin
  a := spawn add('a');
  b := spawn add('b');
  join a;
  join b;
  writeln(Length(text) > 0)
end.
