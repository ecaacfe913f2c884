{$mode objfpc}{$H+}
program g1;
uses SysUtils;
procedure Show(const args: array of const);
var i: integer;
begin
  writeln('n=', Length(args), ' high=', High(args));
  for i := 0 to High(args) do
    case args[i].VType of
      vtInteger: writeln('int ', args[i].VInteger);
      vtBoolean: writeln('bool ', args[i].VBoolean);
      vtChar: writeln('char ', args[i].VChar);
      vtExtended: writeln('ext ', args[i].VExtended^:0:3);
      vtString: writeln('str ', args[i].VString^);
      vtAnsiString: writeln('astr ', AnsiString(args[i].VAnsiString));
      vtInt64: writeln('i64 ', args[i].VInt64^);
      vtQWord: writeln('qw ', args[i].VQWord^);
      vtPointer: writeln('ptr ', args[i].VPointer = nil);
    else writeln('other ', args[i].VType);
    end;
end;
function Fmt2(const f: string; const args: array of const): string;
begin
  Result := '<' + Format(f, args) + '>';
end;
procedure Log(const f: string; args: array of const);
begin
  writeln('[log] ', Format(f, args));
end;
var s: string; ss: string[20]; i64: int64; q: qword; d: double; b: byte;
begin
  s := 'ansi'; ss := 'short'; i64 := 1 shl 40; q := high(qword); d := 2.5; b := 7;
  Show([1, true, 'c', 3.25, s, ss, i64, q, nil, b, d, 'literal']);
  Show([]);
  writeln(Fmt2('%d-%s-%5.2f-%x', [42, 'abc', 3.14159, 255]));
  Log('%s has %d items (%d%%)', [s, 3, 50]);
  writeln(Format('%8d|%-8d|%.3d|%8s|%-8s', [1,2,3,'x','y']));
  writeln(Format('%8.2f|%-8.2f|%g|%n', [1.5,2.5,0.0001,1234567.891]));
  writeln(Format('%*d', [6, 42]));
  writeln(Format('%p', [nil]));
  writeln(Format('%u %x %.4x', [3000000000, 48879, 10]));
end.
