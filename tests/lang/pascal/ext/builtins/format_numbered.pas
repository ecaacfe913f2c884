program format_numbered; uses SysUtils;
begin writeln(Format('%2:s-%0:s-%1:d', ['a', 5, 'c'])); writeln(Format('%-8s|%5.2f|%d|%x|%e|%g|%u', ['ab', 3.14159, 42, 255, 1234.5, 0.1, 7])); end.
