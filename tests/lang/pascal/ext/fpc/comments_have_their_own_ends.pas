{$MODE TP}
program comments_have_their_own_ends;
{ a comment *) } (* and } another *)
var a: integer; (* } *) b: integer; { *) } { (* }
begin
  a := 1 { :* (* }; b := 2 (* { *);
  {$IFDEF NOTHERE} (* skipped { *) { skipped *) } this is not compiled { } {$ELSE} writeln('compiled'); {$ENDIF}
  { a line with an apostrophe: it's (* fine }
  (* } } } *) writeln(a, b); // { (*
  (* two
     { lines } *) writeln('end')
end.
