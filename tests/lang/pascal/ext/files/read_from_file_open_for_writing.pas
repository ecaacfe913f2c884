{ read from file open for writing }
program prog(output);
var f: text; s: string;
begin
  assign(f, 'a.txt'); rewrite(f);
  readln(f, s)  { stops here }
end.
