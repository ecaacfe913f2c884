{ ISO 7185 6.3: constant defined by itself }
program prog(output);
const c = c;  { error: not found|undeclared|undefined|unknown|constant|itself|circular|recursive }
begin
end.
