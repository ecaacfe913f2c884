program bad;
begin
  printf('%y', 1);
end.
