program t;
var c: char;
begin
  TextColor(4); write('red'); TextBackground(1); write('onblue':8); NormVideo; writeln('plain');
  TextAttr := 16 * 2 + 15; writeln('attr ', TextAttr); NormVideo;
  ClrScr; GotoXY(3, 4); ClrEol; Window(5, 5, 20, 10); GotoXY(1, 1); ClrScr; Window(1,1,80,24);
  TextColorE(200); BoldText; UnderlineText; writeln('x'); NormVideo;
  PushScreen; PushScreen; PopScreen; HideCursor;
  writeln(WhereX, WhereY, ScreenCols, ScreenRows);
  c := ReadKey; writeln(ord(c)); ReadKey(c); writeln(c); writeln(PollKeyAny);
  RandSeed := 42; writeln(RandSeed, ' ', Random(1000)); RandSeed := 42; writeln(Random(1000));
end.
