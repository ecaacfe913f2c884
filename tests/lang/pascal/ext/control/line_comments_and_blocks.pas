{ line comments and blocks }
program prog; // the heading needs no parameters
// a comment line { with a brace
var i: integer; // trailing ' apostrophe
var j: integer;
const k = 3; // a second constant section
procedure p; // one
begin // two
  i := k // three
end;
type t1 = integer;
var l: t1;
begin
  p; j := i; l := j; // (* not opened
  writeln(l) { // inside braces } ; writeln('// inside a string')
end.
