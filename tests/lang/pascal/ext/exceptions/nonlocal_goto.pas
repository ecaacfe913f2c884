program nonlocal_goto;
{ A goto out of a nested routine runs the finally parts of the activations that it leaves; except parts do not catch it. }
procedure outer(n: integer);
label 9;
  procedure leave;
  begin
    goto 9
  end;
  procedure middle(k: integer);
  begin
    try
      try
        if k = 0 then leave else middle(k - 1)
      except
        writeln('not reached')
      end
    finally
      writeln('middle ', k)
    end;
    writeln('not reached')
  end;
begin
  try
    middle(n);
    writeln('not reached')
  finally
    writeln('outer')
  end;
  writeln('not reached');
9:
  writeln('at the label')
end;

begin
  outer(2);
  outer(0)
end.
