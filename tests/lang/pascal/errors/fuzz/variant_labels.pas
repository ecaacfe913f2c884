{ labels of variants are compared by value, in any order }
program prog(output);
type
  t = record
    case integer of
      5: (a: integer);
      1..3: (b: integer);
      4, 2: (c: integer);  { error: 2 }
      -1: (d: integer);
      5: (e: integer)  { error: 5 }
  end;
begin
end.
