unit defaults;
interface
type TColor = (Red, Green); TSet = set of char; TBig = set of 0..99;
procedure A(x: integer = 7; y: real = 1.5; const s: string = 'text'; c: char = 'c'; b: boolean = true);
procedure B(c: TColor = Green; const s: TSet = ['a'..'c']; const t: TBig = [3, 70]; p: pointer = nil);
implementation
procedure A(x: integer; y: real; const s: string; c: char; b: boolean);
begin
  writeln(x, ' ', y:0:2, ' ', s, ' ', c, ' ', b);
end;
procedure B(c: TColor; const s: TSet; const t: TBig; p: pointer);
begin
  writeln(c, ' ', 'b' in s, ' ', 'd' in s, ' ', 70 in t, ' ', 71 in t, ' ', p = nil);
end;
end.
