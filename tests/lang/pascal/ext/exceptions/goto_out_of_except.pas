program goto_out_of_except;
{ goto may leave the parts of a try statement without a finally part, and runs around inside of parts. }
label 1, 2, 3, 4;
var
  i: integer;
begin
  i := 0;
1:
  try
    i := i + 1;
    if i < 3 then goto 1;
    if i = 3 then raise 'three';
    writeln('body ', i)
  except
    writeln('handler ', i);
    goto 1
  end;
  try
    raise 'x'
  except
    i := 0;
  2:
    i := i + 1;
    if i < 5 then goto 2;
    goto 3
  end;
  writeln('not reached');
3:
  writeln(i);
  try
    i := 0;
  4:
    i := i + 1;
    if i < 7 then goto 4
  finally
    writeln(i)
  end
end.
