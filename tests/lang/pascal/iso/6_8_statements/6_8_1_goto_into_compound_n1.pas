program intoBlock(output);
label 1;
begin
  goto 1; { error: jumps into }
  begin
    1: writeln('x')
  end
end.
