program exception_classes;
type
  TThing = class end;                    { error: classes that are no exceptions }
  EBad = class(Integer);                 { error: classes that are no exceptions }
  EMore = class(Exception)
    Extra: integer;                      { error: members of an exception class }
  end;
  EGood = class(Exception);
var
  n: integer;
begin
  try
    raise EGood.Create(1);               { error: argument 1 to 'Create' expects type STRING }
    raise EGood.Build('x');              { error: unknown field 'Build' in EGood }
  except
    on E: EGood do n := E.Message;       { error: incompatible types }
    on E: Integer do writeln;            { error: expected EXCEPTION but got INTEGER }
  end;
end.
