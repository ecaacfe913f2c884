program outOf(output);
label 1;
procedure p;
begin
  goto 1 { error: jumps into|structured }
end;
begin
  begin
    1: p
  end
end.
