program f2;
{$mode objfpc}{$H+}
uses SysUtils;
const N = 'f2_test.bin';
var h: THandle; buf: array[0..15] of byte; i, got: longint; s: string; rec: record a: longint; b: word end; 
begin
  h := FileCreate(N);
  writeln(h >= 0);
  for i := 0 to 15 do buf[i] := i * 3;
  writeln(FileWrite(h, buf, SizeOf(buf)));
  s := 'Hello';
  writeln(FileWrite(h, s[1], Length(s)));
  writeln(FileSeek(h, 0, fsFromCurrent));
  FileClose(h);
  h := FileOpen(N, fmOpenRead or fmShareDenyWrite);
  fillchar(buf, sizeof(buf), 0);
  got := FileRead(h, buf, 10); writeln(got, ' ', buf[9]);
  writeln(FileSeek(h, 16, fsFromBeginning));
  SetLength(s, 20);
  got := FileRead(h, s[1], 20); SetLength(s, got); writeln(got, ' ', s);
  writeln(FileRead(h, buf, 4));
  writeln(FileSeek(h, -5, fsFromEnd));
  FileRead(h, buf, 1); writeln(chr(buf[0]));
  FileClose(h);
  h := FileOpen(N, fmOpenReadWrite);
  FileSeek(h, 4, fsFromBeginning);
  rec.a := 77777; rec.b := 5;
  writeln(FileWrite(h, rec, SizeOf(rec)));
  FileSeek(h, 4, 0);
  rec.a := 0; FileRead(h, rec.a, 4); writeln(rec.a);
  writeln(FileTruncate(h, 8));
  FileClose(h);
  h := FileOpen(N, fmOpenRead); writeln(FileSeek(h, int64(0), fsFromEnd)); FileClose(h);
  writeln(FileOpen('nofile.xyz', fmOpenRead));
  writeln(DeleteFile(N), ' ', FileExists(N));
end.
