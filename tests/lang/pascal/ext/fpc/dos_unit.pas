{$mode tp}
{ test: no seeds virtual time has no year }
program f01;
uses Dos;
var y, m, d, dow: word; h, mi, s, hs: word; sr: SearchRec; f: text; p: PathStr; dd: DirStr; n: NameStr; e: ExtStr; t: longint; dt: DateTime; ff: file; attr: word; i: integer;
begin
  getdate(y, m, d, dow); writeln(y > 2000); gettime(h, mi, s, hs); writeln(h < 24);
  assign(f, 'zz.tmp'); rewrite(f); writeln(f, 'x'); close(f);
  findfirst('*.tmp', anyfile, sr); writeln(doserror, ' ', sr.name, ' ', sr.size);
  findnext(sr); writeln(doserror); findclose(sr);
  p := '/a/b/file.ext'; fsplit(p, dd, n, e); writeln(dd, ' ', n, ' ', e);
  assign(ff, 'zz.tmp'); getfattr(ff, attr); writeln(attr and directory); 
  dt.year := 1999; dt.month := 12; dt.day := 31; dt.hour := 23; dt.min := 59; dt.sec := 58; packtime(dt, t); unpacktime(t, dt); writeln(dt.year, '-', dt.month, '-', dt.day, ' ', dt.hour, ':', dt.min, ':', dt.sec);
  reset(ff); close(ff); erase(ff);
  writeln(fexpand('/x/../y'), ' ', getenv('NOSUCH') = '', ' ', fsearch('nosuch', '/tmp') = '');
  writeln(envcount > 0, ' ', dosversion <> 0); swapvectors; 
  for i := 1 to 1 do writeln(dosexitcode);
end.
