{ IOResult among the arguments of an I/O statement tells of the operation before, also under $I+. }
program IoResultAsArgument;
var
  t: text;
begin
  assign(t, '/no/such/folder/x');
  {$I-} reset(t); {$I+} writeln(IOResult);
  {$I-} reset(t); {$I+} writeln('result ', IOResult, ' ', IOResult);
  {$I-} reset(t); writeln('c ', IOResult); {$I+}
  {$I-} reset(t); writeln(IOResult, ' ', IOResult); {$I+}
  {$I-} reset(t); {$I+}
  if IOResult = 2 then writeln('not found, ', IOResult)
end.
