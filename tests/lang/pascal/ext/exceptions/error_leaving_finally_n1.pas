program p;
label 1, 2;
var
  i: integer;

function f: integer;
begin
  f := 1;
  try
  finally
    exit { error: 'exit' leaves the finally part }
  end;
  try
  finally
    exit(2) { error: 'exit' leaves the finally part }
  end;
end;

begin
  for i := 1 to 2 do begin
    try
      continue
    finally
      break { error: 'break' leaves the finally part }
    end;
    try
      break
    finally
      continue { error: 'continue' leaves the finally part }
    end;
    try
    finally
      while true do break;
      try
        exit { error: 'exit' leaves the finally part }
      except
        break { error: 'break' leaves the finally part }
      end
    end
  end;
  break; { error: outside of a loop }
1:
  try
  finally
    goto 1; { error: goto '1' leaves a try statement with a finally part }
    goto 2 { error: goto '2' leaves a try statement with a finally part }
  end;
2:
end.
