{$MODE FPC}
program packed_headers;
type
  thdr = packed record magic: array[1..2] of char; size: longint; res: word; off: longword; d: double; b: byte end;
  tbmp = packed record kind: word; size: longword; r1, r2: word; offset: longword; hsize: longword; width, height: longint;
  planes, bits: word end;
  tpal = packed array[0..3] of packed record r, g, b: byte end;
  tnest = packed record c: char; h: thdr; w: array[1..2] of packed record x: byte; y: longint end end;
var h, h2: thdr; buf: array[0..127] of byte; f: file; g: file of thdr; i, n: longint; bmp: tbmp; pal: tpal; nest, nest2: tnest;
  hs: array[1..3] of thdr;
procedure show; begin writeln(h2.magic, ' ', h2.size, ' ', h2.res, ' ', h2.off, ' ', h2.d:0:2, ' ', h2.b) end;
begin
  fillchar(h, sizeof(h), 0); h.magic := 'BM'; h.size := $01020304; h.res := 7; h.off := 54; h.d := 1.5; h.b := 9;
  writeln(sizeof(thdr), ' ', sizeof(tbmp), ' ', sizeof(tpal), ' ', sizeof(tnest));
  move(h, buf, sizeof(h)); for i := 0 to sizeof(h) - 1 do write(buf[i], ' '); writeln;
  fillchar(h2, sizeof(h2), 255); move(buf, h2, sizeof(h2)); show; h2.size := 0; move(buf[2], h2.size, 2); show; h2 := h; h2.res := 8;
  move(buf, h2, 6); show;
  assign(f, 'x.bin'); rewrite(f, 1); blockwrite(f, h, sizeof(h)); blockwrite(f, pal, sizeof(pal)); for i := 0 to 29 do buf[i] := i * 3;
  blockwrite(f, buf, 30); close(f);
  reset(f, 1); writeln(filesize(f)); fillchar(h2, sizeof(h2), 0); blockread(f, h2, sizeof(h2)); show; seek(f, 33);
  blockread(f, bmp, sizeof(bmp), n); writeln(n, ' ', bmp.kind, ' ', bmp.size, ' ', bmp.offset, ' ', bmp.width, ' ', bmp.bits);
  seek(f, 60); h2.b := 77; blockread(f, h2, sizeof(h2), n); writeln(n, ' ', h2.b, ' ', ord(h2.magic[1])); close(f);
  assign(g, 'x.bin'); reset(g); read(g, h2); show; close(g);
  nest.c := 'n'; nest.h := h; nest.w[1].x := 1; nest.w[1].y := 1000000; nest.w[2].x := 2; nest.w[2].y := -1; move(nest, buf, sizeof(nest));
  writeln(buf[0], ' ', buf[1], ' ', buf[22], ' ', buf[23], ' ', buf[28]); fillchar(nest2, sizeof(nest2), 0); move(buf, nest2, sizeof(nest));
  writeln(nest2.c, nest2.h.d:0:1, nest2.w[2].y, nest2.w[1].y);
  for i := 1 to 3 do begin hs[i] := h; hs[i].res := i end; move(hs[1], hs[2], 2 * sizeof(thdr)); writeln(hs[1].res, hs[2].res, hs[3].res);
  move(hs, buf, sizeof(hs)); writeln(buf[6], buf[27], buf[48]); erase(f)
end.
