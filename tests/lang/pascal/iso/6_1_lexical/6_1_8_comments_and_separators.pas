{ ISO 7185 6.1.8: comments and separators }
program(* c *)t{ c }(output){};{ mixed delimiters *)
var i{the counter}:integer;(* other way round }
begin{
  several
  lines }i(**):={;}1{ (* no nesting };(*
  writeln('commented out');
*)if{}i(**)={1}1{}then{}writeln('separators ok')(* * ) *)else
writeln('FAIL');
i:=i+1(*)*);
writeln(i:1{:5})
end{ last }.
{ after the program }
