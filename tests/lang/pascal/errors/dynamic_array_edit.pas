program dynamic_array_edit;
var
  a: array of integer;
  b: array of string;
  s: string;
begin
  Insert('x', a, 0);        { error: argument 1 to 'insert' expects type INTEGER }
  Insert(b, a, 0);          { error: argument 1 to 'insert' expects type INTEGER }
  Insert(1, a, 'x');        { error: argument 3 to 'insert' expects type integer }
  Delete(a, 'x', 1);        { error: argument 2 to 'delete' expects type integer }
  a := Concat(a, b);        { error: argument 2 to 'concat' expects type ARRAY OF INTEGER }
  Insert(1, s, 1);          { error: argument 1 to 'insert' expects type STRING }
end.
