{ ISO 7185 6.4.3.3: case constant out of tag range strict }
program prog(output);
type s = 1..2;
     r = record case x: s of 1: (a: integer); 2: (); 3: (b: char) end;  { error: range|too large|too big|exceed|overflow|incompatible|mismatch|cannot assign }
begin
end.
