{ test: no seeds the date is that of virtual time }
program system_routines;
var y, m, d, w, h, n, s, c: word; t: text; name: string; found, count: integer; r: real; k: Int64;
begin
  GetDate(y, m, d, w); writeln(y >= 2024, ' ', (m >= 1) and (m <= 12), ' ', (d >= 1) and (d <= 31), ' ', w <= 6);
  dosGetTime(h, n, s, c); writeln(h < 24, ' ', n < 60, ' ', s < 61, ' ', c < 100);
  r := RealTimeClock; k := GetTicks; Delay(20);
  writeln(RealTimeClock - r >= 0.019, ' ', GetTicks - k >= 19, ' ', GetPid > 0);
  writeln(MkDir('sub'), ' ', IOResult, ' ', FileExists('sub'), ' ', DirectoryExists('sub'));
  writeln(dosMkdir('sub') <> 0); writeln(IOResult = 5);
  Assign(t, 'sub/a.txt'); Rewrite(t); writeln(t, 'x'); Close(t);
  Assign(t, 'sub/b.txt'); Rewrite(t); Close(t);
  writeln(GetFAttr('sub'), ' ', dosGetFAttr('sub/a.txt'), ' ', GetFAttr('missing'));
  count := 0; found := 0; name := FindFirst('sub');
  while name <> '' do begin
    count := count + 1;
    if (name = 'a.txt') or (name = 'b.txt') then found := found + 1;
    name := FindNext
  end;
  writeln(count, ' ', found, ' [', FindNext, ']');
  name := FindFirst('nowhere'); writeln('[', name, '] ', IOResult);
  writeln(ChDir('sub'), ' ', FileExists('a.txt'), ' ', Copy(GetCurrentDir, Length(GetCurrentDir) - 3, 4));
  writeln(dosChDir('..'), ' ', RmDir('sub') <> 0);
  Assign(t, 'sub/a.txt'); Erase(t); Assign(t, 'sub/b.txt'); Rename(t, 'c.txt'); writeln(IOResult, ' ', FileExists('c.txt'));
  writeln(RmDir('sub'), ' ', RmDir('sub'));
  writeln(exec('/bin/sh', '-c "exit 7"'), ' ', dosExec('exit', '3'), ' ', exec('kill', '-9 $$'), ' ', exec('', ''));
  writeln(exec('/no/such/program', '2>/dev/null'));
  write('order '); flush(output); writeln(exec('echo', 'kept') = 0);
  writeln('[', GetEnv('PSCAL_NO_SUCH_VARIABLE'), '] ', GetEnv('HOME') <> '', ' ', GetEnvInt('PSCAL_NO_SUCH_VARIABLE', 42), ' ', GetEnvInt('HOME', 7));
  writeln(ParamCount, ' ', ParamStr(1), ' [', ParamStr(3), '] [', ParamStr(-1), '] ', ParamStr(0) <> '');
end.
