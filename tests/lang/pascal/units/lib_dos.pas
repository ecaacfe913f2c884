{ Files by pattern. }
program lib_dos;
uses Dos;
var
  f: SearchRec;
  t: text;
  dir, name, ext: string;
  base: string;
begin
  base := 'lib_dos.tmp.d';
  mkdir(base);
  assign(t, base + '/one.txt');
  rewrite(t);
  write(t, 'abc');
  close(t);
  mkdir(base + '/two.dir');
  FindFirst(base + '/*.txt', AnyFile, f);
  while DosError = 0 do begin
    writeln(f.Name, ' ', f.Size, ' ', f.Attr and Directory);
    FindNext(f)
  end;
  writeln(DosError);
  FindFirst(base + '/t?o.*', AnyFile, f);
  writeln(f.Name, ' ', f.Attr and Directory);
  FindFirst(base + '/t*', 0, f);
  writeln(DosError);
  FindClose(f);
  writeln(FindFirst(base + '/two.dir') = '');
  FSplit('/a/b.c', dir, name, ext);
  writeln(dir, ' ', name, ' ', ext, ' ', FExpand('/x/../y'));
  erase(t);
  rmdir(base + '/two.dir');
  rmdir(base)
end.
