{$MODE OBJFPC}
{$H+}
program files_of_students;
uses SysUtils;
type TRec = packed record id: integer; name: string[15]; val: single end; TGrade = 'A'..'F'; TStud = record name: string[20];
  marks: array[1..3] of integer; avg: real; grade: TGrade end;
var f: file of TRec; r: TRec; t: TextFile; bin: file; buf: array[0..15] of byte; n, i, total: integer; s: string; st: array[1..3] of TStud;
  sf: file of TStud; fs: file of integer; ch: file of char; c: char; x: integer; path: string; d: double; line: string;

begin
  AssignFile(f, 'recs.dat'); Rewrite(f); for i := 1 to 5 do begin r.id := i; r.name := 'rec' + IntToStr(i); r.val := i / 2; Write(f, r) end;
  CloseFile(f); writeln(SizeOf(TRec)); FileMode := 0; Reset(f); Seek(f, 3); Read(f, r);
  writeln(r.id, r.name, r.val:0:1, FilePos(f), FileSize(f), Eof(f)); CloseFile(f); FileMode := 2; Reset(f); Seek(f, FileSize(f));
  r.id := 99; Write(f, r); Seek(f, 0); total := 0; while not Eof(f) do begin Read(f, r); Inc(total, r.id) end; writeln(total); Seek(f, 2);
  Truncate(f); writeln(FileSize(f)); CloseFile(f);
  AssignFile(t, 'notes.txt'); Rewrite(t); try writeln(t, 'first'); writeln(t, 3.14159:0:3, ' ', 42); writeln(t) finally CloseFile(t) end;
  Append(t); write(t, 'x y z'); CloseFile(t); Reset(t); i := 0; while not Eof(t) do begin ReadLn(t, line); Inc(i);
  writeln(i, '[', line, ']') end; CloseFile(t); Reset(t); readln(t); read(t, d, x); writeln(d:0:3, x); readln(t); readln(t); s := '';
  while not eoln(t) do begin read(t, c); if c <> ' ' then s := s + c end; writeln(s); CloseFile(t);
  Assign(bin, 'raw.bin'); Rewrite(bin, 1); for i := 0 to 15 do buf[i] := i * i; BlockWrite(bin, buf, 16); BlockWrite(bin, buf[4], 4);
  Close(bin); Reset(bin, 4); writeln(FileSize(bin)); BlockRead(bin, buf, 2, n); writeln(n, buf[3], buf[4]); Seek(bin, 4);
  BlockRead(bin, buf, 3, n); writeln(n, ' ', buf[0], ' ', FilePos(bin)); Close(bin); 
  for i := 1 to 3 do with st[i] do begin name := Copy('AnnBobCid', i * 3 - 2, 3); avg := 0;
  for n := 1 to 3 do begin marks[n] := 50 + i * 10 + n * 3; avg := avg + marks[n] end; avg := avg / 3;
  case Round(avg) of 0..59: grade := 'F'; 60..69: grade := 'D'; 70..79: grade := 'C'; 80..89: grade := 'B' else grade := 'A' end end;
  Assign(sf, 'st.dat'); Rewrite(sf); for i := 1 to 3 do Write(sf, st[i]); Reset(sf); Read(sf, st[3], st[2], st[1]); Close(sf);
  for i := 1 to 3 do writeln(st[i].name, st[i].avg:8:2, ' ', st[i].grade);
  Assign(ch, 'notes.txt'); Reset(ch); n := 0; while not Eof(ch) do begin Read(ch, c); if c = #10 then Inc(n) end; writeln(n, FileSize(ch));
  Close(ch); Assign(fs, 'ints'); Rewrite(fs); for i := 10 downto 1 do Write(fs, i);
  for i := 0 to 8 do for n := 0 to 8 - i do begin Seek(fs, n); Read(fs, x, total); if x > total then begin Seek(fs, n);
  Write(fs, total, x) end end; Seek(fs, 0); while not Eof(fs) do begin Read(fs, x); write(x, ' ') end; writeln; Close(fs);
  writeln(FileExists('ints'), DeleteFile('ints'), FileExists('ints'), RenameFile('raw.bin', 'raw2.bin'), DirectoryExists('.'),
  CreateDir('dd'), RemoveDir('dd')); writeln(ExtractFileName(ExpandFileName('notes.txt')), ChangeFileExt('a.b', '.c'));
  try AssignFile(t, 'missing'); Reset(t) except on E: EInOutError do writeln('E ', E.ErrorCode, ' ', E.Message) end;
  if not FileExists('nope') then writeln('no nope'); Erase(f); {$I-} Reset(f); {$I+} i := IOResult; writeln(i);
  try Read(t, x) except on E: Exception do writeln(E.ClassName, ' ', EInOutError(E).ErrorCode) end;
end.
