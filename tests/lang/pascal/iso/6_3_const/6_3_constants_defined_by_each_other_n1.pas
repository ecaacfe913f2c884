{ ISO 7185 6.3: constants defined by each other }
program prog(output);
const a = b;  { error?: not found|undeclared|undefined|unknown|constant|itself|circular|recursive }
      b = a;  { error?: not found|undeclared|undefined|unknown|constant|itself|circular|recursive }
begin
end.
