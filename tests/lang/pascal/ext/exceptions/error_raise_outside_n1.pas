program p;
begin
  try
    raise { error: 'raise' without a value outside }
  finally
  end
end.
