program optionalBuiltins;
{ pascal.md 15.6, 15.17: what the build has, by category and group. }
var c, g, f, listed: integer; category, group: string;
begin
  writeln(HasExtBuiltin('math', 'Factorial'), ' ', HasExtBuiltin('MATH', 'factorial'), ' ', HasExtBuiltin('math', 'Atoi'), ' ',
    HasExtBuiltin('nothing', 'Factorial'), ' ', HasExtBuiltin('', ''));
  listed := 0;
  for c := 0 to ExtBuiltinCategoryCount - 1 do begin
    category := ExtBuiltinCategoryName(c);
    for g := 0 to ExtBuiltinGroupCount(category) - 1 do begin
      group := ExtBuiltinGroupName(category, g);
      for f := 0 to ExtBuiltinGroupFunctionCount(category, group) - 1 do begin
        if not HasExtBuiltin(category, ExtBuiltinGroupFunctionName(category, group, f)) then writeln('listed but not there');
        listed := listed + 1
      end
    end;
    listed := listed - ExtBuiltinFunctionCount(category)
  end;
  writeln(listed);
  writeln(ExtBuiltinCategoryName(0), ' ', ExtBuiltinGroupName('math', 0), ' ', ExtBuiltinGroupFunctionName('math', 'series', 1), ' ',
    ExtBuiltinFunctionName('strings', 0));
  writeln('[', ExtBuiltinCategoryName(-1), ExtBuiltinCategoryName(1000), ExtBuiltinGroupName('x', 0), ExtBuiltinFunctionName('math', 99),
    ExtBuiltinGroupFunctionName('math', 'y', 0), ']', ExtBuiltinGroupCount('x'), ExtBuiltinFunctionCount('x'));
#ifdef extended math
  writeln('math');
#endif
#ifdef extended System GETPID
  writeln('GetPid');
#else
  writeln('no GetPid');
#endif
#ifdef extended math GetPid
  writeln('wrong');
#endif
#ifdef extended sqlite_of_another_build
  writeln('wrong');
#else
  writeln('not there')
#endif
end.
