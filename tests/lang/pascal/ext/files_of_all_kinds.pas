{$mode fpc} program Files;
type TRec = record id: integer; name: string[10]; val: real; end;
var f: file of TRec; t: text; r: TRec; i: integer; fi: file of integer; fb: file; buf: array[0..15] of byte; n: word; s: string; c: char; ch: file of char;
begin
  assign(f, 'recs.dat'); rewrite(f);
  for i := 1 to 5 do begin r.id := i; str(i, r.name); r.name := 'n' + r.name; r.val := i / 4; write(f, r); end;
  writeln(filesize(f), ' ', filepos(f), ' ', sizeof(TRec));
  seek(f, 2); read(f, r); writeln(r.id, r.name, r.val:0:2);
  r.name := 'changed'; seek(f, 2); write(f, r);
  close(f); reset(f);
  while not eof(f) do begin read(f, r); write(r.name, ' '); end; writeln;
  seek(f, 3); truncate(f); writeln(filesize(f)); close(f);
  
  erase(f);
  assign(t, 'x.txt'); rewrite(t); writeln(t, 'line1'); writeln(t, 10, ' ', 20.5:0:1); write(t, 'last'); close(t);
  append(t); writeln(t, '+more'); close(t);
  reset(t); while not eof(t) do begin readln(t, s); writeln('<', s, '>'); end; close(t);
  reset(t); readln(t); read(t, i); writeln(i); read(t, r.val); writeln(r.val:0:1);
  while not eoln(t) do read(t, c); readln(t); while not eoln(t) do begin read(t, c); write(c, '.'); end; writeln; close(t);
  assign(fb, 'b.bin'); rewrite(fb, 1); for i := 0 to 15 do buf[i] := i * i; blockwrite(fb, buf, 10, n); writeln(n); close(fb);
  reset(fb, 1); fillchar(buf, sizeof(buf), 0); blockread(fb, buf, 16, n); writeln(n, ' ', buf[9], ' ', buf[10], ' ', filesize(fb)); close(fb);
  reset(fb, 5); writeln(filesize(fb)); close(fb);
  assign(fi, 'nofile.dat'); {$I-} reset(fi); {$I+} i := ioresult; writeln('io ', i);
  assign(t, 'nodir/x.txt'); {$I-} rewrite(t); {$I+} i := ioresult; writeln('io ', i);
  assign(t, 'x.txt'); rename(t, 'y.txt'); assign(t, 'y.txt'); reset(t); readln(t, s); writeln(s); close(t); erase(t);
  erase(fb);
  reset(fi);
end.
