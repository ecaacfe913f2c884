program p;
procedure q;
begin
  raise; { error: 'raise' without a value outside }
end;
begin
  try
    q
  except
    raise;
    q
  end;
  raise; { error: 'raise' without a value outside }
end.
