program streams_and_handles;
var ms, other: MStream; h: Pointer; row: array[0..7] of integer; i: integer; t: text; line: string;
begin
  ms := MStreamFromString('hello' + #0 + 'world');
  other := ms;
  writeln(Length(MStreamBuffer(other)), ' ', ms = other, ' ', ms = nil, ' ', ms);
  writeln(MStreamSaveToFile(ms, 'ms.bin'));
  MStreamFree(ms); writeln(ms = nil, ' ', other = nil);
  MStreamFree(ms);
  writeln(MStreamLoadFromFile(ms, 'ms.bin'), ' ', MStreamBuffer(ms) = MStreamBuffer(other));
  writeln(MStreamLoadFromFile(ms, 'missing'), ' ', Length(MStreamBuffer(ms)));
  writeln(MStreamSaveToFile(ms, '/nowhere/x'));
  MStreamLoadFromFile(other, 'ms.bin');
  other := MStreamCreate; writeln('[', MStreamBuffer(other), '] ', '[', MStreamBuffer(nil), ']');
  h := fopen('out.txt', 'w'); writeln(h <> nil);
  writeln(fprintf(h, 'line %d\n', 1)); fclose(h);
  h := fopen('out.txt', 'a'); fprintf(h, '%s\n', 'two'); writeln(fclose(h));
  h := fopen('new.txt', 'a'); fprintf(h, 'n'); fclose(h); writeln(FileExists('new.txt'));
  h := fopen('missing.txt', 'r'); writeln(IOResult, ' ', h = nil); h := fopen('x', 'q'); writeln(IOResult, ' ', h = nil);
  Assign(t, 'out.txt'); Reset(t); while not eof(t) do begin readln(t, line); writeln(line) end; Close(t);
  MandelbrotRow(-2.0, 0.5, 0.0, 50, 7, row);
  for i := 0 to 7 do write(row[i], ' '); writeln;
  writeln(HasExtBuiltin('MATH', 'factorial'), ' ', HasExtBuiltin('math', 'nope'), ' ', HasExtBuiltin('yyjson', 'YyjsonRead'));
  writeln(ExtBuiltinCategoryCount, ' ', ExtBuiltinCategoryName(0), ' ', ExtBuiltinCategoryName(2), ' [', ExtBuiltinCategoryName(9), ']');
  writeln(ExtBuiltinGroupCount('system'), ' ', ExtBuiltinGroupName('system', 3), ' ', ExtBuiltinGroupFunctionCount('math', 'series'), ' ', ExtBuiltinGroupFunctionName('math', 'series', 1));
  writeln(ExtBuiltinFunctionCount('math'), ' ', ExtBuiltinFunctionName('math', 3), ' [', ExtBuiltinFunctionName('math', -1), '] ', ExtBuiltinFunctionCount('none'));
  writeln(QuitRequested, ' ', VMVersion = BytecodeVersion);
#ifdef extended math
  writeln('math');
#endif
#ifdef extended math Chudnovsky
  writeln('chud');
#endif
#ifdef extended sqlite
  writeln('sqlite');
#endif
end.
