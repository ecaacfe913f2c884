program not_implemented;
uses half_done; { error: cannot be used }
begin
  A;
end.
