program Typed2;
{$mode objfpc}{$H+}
uses SysUtils;
{ typed and untyped files, records with arrays, indexes, update in place, block copy, sorting on disk }
type
  TKey = string[11];
  TRec = packed record Key: TKey; Num: LongInt; Vals: array[0..2] of Double; Flags: set of (fA, fB, fC); Kind: (kOne, kTwo); end;
  TFile_ = file of TRec;
var f: TFile_; ff: file of LongInt; u, v: file; r: TRec; i, n, got: LongInt; buf: array[0..99] of Byte; x: LongInt; c: file of Char; ch: Char; d: file of Double; dv: Double;
procedure Put(const k: string; num: LongInt);
begin
  FillChar(r, SizeOf(r), 0); r.Key := k; r.Num := num; r.Vals[1] := num / 4; r.Flags := [fB]; if Odd(num) then Include(r.Flags, fC); r.Kind := kTwo;
  Write(f, r);
end;
procedure SortFile;
var a, b: TRec; i, j: LongInt;
begin
  for i := FileSize(f) - 1 downto 1 do
    for j := 0 to i - 1 do begin
      Seek(f, j); Read(f, a, b);
      if a.Key > b.Key then begin Seek(f, j); Write(f, b, a) end;
    end;
end;
begin
  AssignFile(f, 'recs.tmp'); Rewrite(f);
  Put('mango', 5); Put('apple', 2); Put('zebra', 9); Put('kiwi', 4); WriteLn(FileSize(f), ' ', FilePos(f));
  SortFile; Seek(f, 0);
  while not Eof(f) do begin Read(f, r); Write(r.Key, '=', r.Num, ' ', r.Vals[1]:0:2, fC in r.Flags, Ord(r.Kind), '; ') end; WriteLn;
  Seek(f, 2); Read(f, r); r.Num := -1; Seek(f, FilePos(f) - 1); Write(f, r); Seek(f, 2); Read(f, r); WriteLn(r.Key, r.Num);
  Seek(f, FileSize(f)); Put('extra', 7); Seek(f, 3); Truncate(f); WriteLn(FileSize(f), Eof(f)); CloseFile(f); Erase(f);
  AssignFile(ff, 'ints.tmp'); Rewrite(ff); for i := 1 to 10 do begin x := i * i; Write(ff, x) end; CloseFile(ff);
  Reset(ff); Seek(ff, 4); Read(ff, x); WriteLn(x, ' ', FilePos(ff)); CloseFile(ff);
  AssignFile(u, 'ints.tmp'); Reset(u, 1); WriteLn(FileSize(u)); BlockRead(u, buf, SizeOf(buf), got); WriteLn(got, ' ', buf[0], ' ', buf[4], ' ', buf[36]);
  Seek(u, 8); BlockRead(u, x, 4); WriteLn(x); CloseFile(u);
  Reset(u, 4); AssignFile(v, 'copy.tmp'); Rewrite(v, 4); n := 0;
  repeat BlockRead(u, buf, 3, got); BlockWrite(v, buf, got); Inc(n) until got < 3; WriteLn(n, ' ', FileSize(v)); CloseFile(u); CloseFile(v);
  AssignFile(ff, 'copy.tmp'); Reset(ff); x := 0; while not Eof(ff) do begin Read(ff, i); Inc(x, i) end; WriteLn(x); CloseFile(ff); Erase(ff); Erase(u);
  AssignFile(c, 'chars.tmp'); Rewrite(c); for ch := 'a' to 'e' do Write(c, ch); Reset(c); Seek(c, 2); Read(c, ch); WriteLn(ch); CloseFile(c); Rename(c, 'chars2.tmp'); WriteLn(FileExists('chars.tmp'), FileExists('chars2.tmp')); Erase(c);
  AssignFile(d, 'd.tmp'); Rewrite(d); dv := 1.5; Write(d, dv); dv := dv * 2; Write(d, dv); Seek(d, 1); Read(d, dv); WriteLn(dv:0:2); CloseFile(d); Erase(d);
  AssignFile(f, 'none.tmp'); {$I-} Reset(f); {$I+} WriteLn(IOResult); 
  try Reset(f) except on E: EInOutError do WriteLn(E.ErrorCode, ' ', E.Message) end;
end.
