{ d02 comments do not nest }
program prog(output);
begin
  { one { two } writeln('a'); (* three (* four *) writeln('b'); { five *) writeln('c'); (* six } writeln('d')
end.
