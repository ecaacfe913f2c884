program Streams(output);
{ Formats, memory streams and file handles. }
var
  ms, copy: MStream;
  h: Pointer;
  i: integer;
  f: file of integer;
begin
  ms := MStreamFromString(Format('%d %s %8.3f', [42, 'text', 2.5]));
  if not MStreamSaveToFile(ms, 'stream.bin') then begin
    writeln(StdErr, 'error: cannot save');
    Halt(1)
  end;
  if not MStreamLoadFromFile(copy, 'stream.bin') then begin
    writeln(StdErr, 'error: cannot load');
    Halt(1)
  end;
  writeln(MStreamBuffer(copy));
  h := fopen('handle.txt', 'w');
  if h = nil then begin
    writeln(StdErr, 'error: cannot open');
    Halt(1)
  end;
  for i := 1 to 500 do
    if fprintf(h, '%5d %x\n', i, i * i) < 0 then Halt(1);
  if fclose(h) <> 0 then begin
    writeln(StdErr, 'error: cannot close');
    Halt(1)
  end;
{$I+}
  assign(f, 'numbers.bin');
  rewrite(f);
  for i := 1 to 100 do write(f, i);
  close(f);
  printf('%s\n', 'done')
end.
