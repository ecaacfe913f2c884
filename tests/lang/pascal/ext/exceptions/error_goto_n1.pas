program p;
label 1, 2, 3, 4, 5, 6;

procedure q;
label 7;
  procedure r;
  begin
    try
      goto 7 { error: goto '7' leaves a try statement with a finally part }
    finally
    end;
    try
      goto 7
    except
      goto 7
    end
  end;
begin
  r;
7:
end;

begin
1:
  try
    goto 1; { error: goto '1' leaves a try statement with a finally part }
    try
      goto 2 { error: goto '2' leaves a try statement with a finally part }
    except
      goto 1 { error: goto '1' leaves a try statement with a finally part }
    end;
  3:
    goto 3
  finally
  end;
2:
  goto 4; { error: goto '4' jumps into a structured statement }
  try
  4:
    goto 5 { error: goto '5' jumps into a structured statement }
  except
  5:
    goto 6
  end;
6:
end.
