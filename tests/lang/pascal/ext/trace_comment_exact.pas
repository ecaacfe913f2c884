program trace_comment_exact;
{ trace on now }
begin
  writeln('{ trace on }') // no trace on
end.
