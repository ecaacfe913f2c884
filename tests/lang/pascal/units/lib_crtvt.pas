program lib_crtvt;
uses crtvt;
begin
  ClrScr; GotoXY(3, 4); ClrEol; TextColor(Red); TextColor(LightBlue + Blink); TextBackground(Green); TextBackground(White);
  InvertColors; NormalColors; HideCursor; ShowCursor; Beep; Delay(1); TextColorE(200); TextBackgroundE(17); SaveCursor; RestoreCursor;
  BoldText; UnderlineText; BlinkText;
  writeln;
end.
