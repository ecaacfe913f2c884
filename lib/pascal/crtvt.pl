{ crtvt: the terminal by escape sequences of the VT100 family, whether or not output goes to a terminal. }
{$MODE PSCAL}
unit CRTMac;

interface

const
  Black = 0;
  Blue = 1;
  Green = 2;
  Cyan = 3;
  Red = 4;
  Magenta = 5;
  Brown = 6;
  LightGray = 7;
  DarkGray = 8;
  LightBlue = 9;
  LightGreen = 10;
  LightCyan = 11;
  LightRed = 12;
  LightMagenta = 13;
  Yellow = 14;
  White = 15;
  Blink = 128;

procedure ClrScr;
procedure GotoXY(x, y: integer);
procedure ClrEol;
procedure TextColor(c: integer);
procedure TextBackground(c: integer);
procedure InvertColors;
procedure NormalColors;
procedure HideCursor;
procedure ShowCursor;
procedure Beep;
procedure Delay(ms: integer);
{ The 256 colours of the extended palette. }
procedure TextColorE(c: integer);
procedure TextBackgroundE(c: integer);
procedure SaveCursor;
procedure RestoreCursor;
procedure BoldText;
procedure UnderlineText;
procedure BlinkText;

implementation

const
  CSI = #27'[';
  { The eight colours in the order of the escape sequences. }
  Ansi: array[0..7] of integer = (0, 4, 2, 6, 1, 5, 3, 7);

procedure ClrScr;
begin
  write(CSI, '2J', CSI, 'H');
end;

procedure GotoXY(x, y: integer);
begin
  write(CSI, y, ';', x, 'H');
end;

procedure ClrEol;
begin
  write(CSI, 'K');
end;

procedure TextColor(c: integer);
begin
  if c and Blink <> 0 then BlinkText;
  if c and 8 <> 0 then
    write(CSI, 90 + Ansi[c and 7], 'm')
  else
    write(CSI, 30 + Ansi[c and 7], 'm');
end;

procedure TextBackground(c: integer);
begin
  if c and 8 <> 0 then
    write(CSI, 100 + Ansi[c and 7], 'm')
  else
    write(CSI, 40 + Ansi[c and 7], 'm');
end;

procedure InvertColors;
begin
  write(CSI, '7m');
end;

procedure NormalColors;
begin
  write(CSI, '0m');
end;

procedure HideCursor;
begin
  write(CSI, '?25l');
end;

procedure ShowCursor;
begin
  write(CSI, '?25h');
end;

procedure Beep;
begin
  write(#7);
end;

procedure Delay(ms: integer);
begin
  Flush(Output);
  System.Delay(ms);
end;

procedure TextColorE(c: integer);
begin
  write(CSI, '38;5;', c and 255, 'm');
end;

procedure TextBackgroundE(c: integer);
begin
  write(CSI, '48;5;', c and 255, 'm');
end;

procedure SaveCursor;
begin
  write(#27'7');
end;

procedure RestoreCursor;
begin
  write(#27'8');
end;

procedure BoldText;
begin
  write(CSI, '1m');
end;

procedure UnderlineText;
begin
  write(CSI, '4m');
end;

procedure BlinkText;
begin
  write(CSI, '5m');
end;

end.
