{ ISO 7185 6.2.2: use then redeclare strict }
program prog(output);
const n = 1;
procedure p;
const m = n;
      n = 2;  { error: duplicate|already|redeclar|used|before }
begin
end;
begin
end.
