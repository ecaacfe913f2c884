{ a pointer type whose target follows, declared behind a routine that uses Pointer, is a type of its own }
program pointer_type_after_routines;
procedure take(f: function(p: Pointer): integer; p: Pointer);
begin
  writeln(f(p))
end;
type
  PNote = ^TNote;
  TNote = record text: string; count: integer end;
var
  note: PNote;
function show(p: Pointer): integer;
begin
  writeln(note^.text, ' ', p = note);
  show := note^.count
end;
begin
  new(note);
  note^.text := 'kept';
  note^.count := 3;
  take(@show, note)
end.
