{ ISO 7185 6.3: later constant strict }
program prog(output);
const a = b;  { error: not found|undeclared|undefined|unknown|before }
      b = 1;
begin
end.
