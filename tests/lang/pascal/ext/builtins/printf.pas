program printf_directives;
type c = (red, green);
var n: integer; q: ^integer; u: qword;
begin
  n := printf('%d %5d|%-5d|%05d|%+d\n', 1, 2, 3, 4, 5);
  writeln(n);
  printf('%s %s %c %10s|%.2s|\n', 'abc', 'x', 'y', 'right', 'cut');
  printf('%f %.2f %e %g %G %a\n', 1.5, 2.345, 12345.678, 0.0001, 1e20, 1.0);
  printf('%x %X %o %u %hhd %hu %lld\n', 255, 255, 8, -1, 300, 70000, 1234567890123);
  printf('%*d|%-*d|%.*f\n', 5, 42, 5, 42, 2, 3.14159);
  printf('100%%\n');
  printf('%d %d %s %s %d %d\n', true, 'A', true, red, green, 2.5);
  q := nil;
  printf('%p\t%s\\\n', q, q);
  u := 18446744073709551615;
  printf('%u %d %x\n', u, u, u);
  fprintf(output, '%s=%d' + #10, 'n', printf('<%d>', 7));
  writeln(Format('%d-%s-%.1f', [1, 'two', 3.0]));
  writeln(Format('%5.2f|%-8s|%x', [3.14159, 'ab', 255]));
  writeln(Format('no args', []));
  writeln(Format('\n', []));
end.
