{ CRT: the names of colours and keys. The routines (ClrScr, GotoXY, TextColor, ...) are built in. }
{$MODE PSCAL}
unit CRT;

interface

const
  ESC = Chr(27);
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

  { Modes of TextMode, which a terminal does not change. }
  BW40 = 0;
  CO40 = 1;
  C40 = 1;
  BW80 = 2;
  CO80 = 3;
  C80 = 3;
  Mono = 7;
  Font8x8 = 256;

type
  TOSType = (osUnknown, osLinux, osMac);

var
  LastMode: Word = CO80;
  WindMin: Word = $0;
  WindMax: Word = $184F;
  CheckBreak: Boolean = True;
  CheckEOF: Boolean = False;
  CheckSnow: Boolean = False;
  DirectVideo: Boolean = True;

{ A terminal has no tone generator: nothing is heard. }
procedure Sound(Hertz: Word);
procedure NoSound;
{ Clears the screen. }
procedure TextMode(Mode: Word);
procedure CursorBig;
procedure AssignCrt(var F: Text);

implementation

procedure Sound(Hertz: Word);
begin
end;

procedure NoSound;
begin
end;

procedure TextMode(Mode: Word);
begin
  LastMode := Mode;
  ClrScr;
end;

procedure CursorBig;
begin
  CursorOn;
end;

procedure AssignCrt(var F: Text);
begin
  Assign(F, '');
end;

end.
