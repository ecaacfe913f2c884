{$MODE FPC}
program io_results;
var f: text; g: file of integer; u: file; i, n: integer; s: string; buf: array[1..10] of byte; r: real; k: integer;
begin
  {$I-}
  assign(f, 'nosuch.txt'); reset(f); begin k := ioresult; writeln('reset ', k) end; begin k := ioresult; writeln(k) end;
  append(f); begin k := ioresult; writeln('append ', k) end;
  assign(f, '/nosuchdir/x.txt'); rewrite(f); begin k := ioresult; writeln('rewrite ', k) end;
  
  assign(f, 'a.txt'); rewrite(f); begin k := ioresult; writeln('ok ', k) end;
  read(f, i); begin k := ioresult; writeln('read of out ', k) end;
  writeln(f, 'abc'); writeln(f, '12 x'); writeln(f, '1.5e'); write(f, '77');
  close(f); begin k := ioresult; writeln(k) end; close(f); begin k := ioresult; writeln('close twice ', k) end;
  writeln(f, 'x'); begin k := ioresult; writeln('write closed ', k) end;
  readln(f, s); begin k := ioresult; writeln('read closed ', k) end;
  reset(f); write(f, 'x'); begin k := ioresult; writeln('write of in ', k) end;
  read(f, i); begin k := ioresult; writeln('bad int ', k, ' ', i) end; 
  readln(f); begin k := ioresult; writeln(k) end;
  read(f, i); begin k := ioresult; writeln('good int ', k, ' ', i) end; read(f, i); begin k := ioresult; writeln('bad ', k) end; readln(f);
  read(f, r); begin k := ioresult; writeln('bad real ', k, ' ', r:0:2) end; readln(f);
  readln(f, i); writeln(ioresult, ' ', i, ' ', eof(f), ' ', eoln(f));
  readln(f, i); begin k := ioresult; writeln('at eof ', k, ' ', i) end;
  close(f);
  erase(f); begin k := ioresult; writeln('erase ', k) end; erase(f); begin k := ioresult; writeln('erase2 ', k) end;
  rename(f, 'b.txt'); begin k := ioresult; writeln('rename ', k) end;
  assign(g, 'g.dat'); seek(g, 3); begin k := ioresult; writeln('seek closed ', k) end;
  rewrite(g); for i := 1 to 5 do write(g, i); seek(g, 10); writeln('seek far ', ioresult, ' ', filepos(g), ' ', filesize(g));
  read(g, i); begin k := ioresult; writeln('read past ', k) end;
  seek(g, 2); read(g, i); writeln(i, ' ', filepos(g), ' ', eof(g)); truncate(g); writeln(filesize(g), ' ', ioresult);
  
  close(g);
  i := filesize(g); begin k := ioresult; writeln('closed size ', k) end;
  assign(u, 'g.dat'); reset(u, 1); writeln(filesize(u)); blockread(u, buf, 10, n); begin k := ioresult; writeln(n, ' ', k) end; 
  blockread(u, buf, 1, n); begin k := ioresult; writeln(n, ' ', k) end; blockread(u, buf, 1); begin k := ioresult; writeln('short ', k) end;
  close(u); reset(u); writeln(filesize(u), ' ', ioresult); close(u);
  mkdir('d1'); begin k := ioresult; writeln(k) end; mkdir('d1'); begin k := ioresult; writeln('mkdir2 ', k) end; chdir('nosuch');
  begin k := ioresult; writeln('chdir ', k) end;
  rmdir('d1'); begin k := ioresult; writeln(k) end; rmdir('d1'); begin k := ioresult; writeln('rmdir2 ', k) end;
  {$I+}
  assign(f, 'nosuch.txt'); reset(f);
  writeln('not reached');
end.
