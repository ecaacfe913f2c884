unit bytesu7;
{$mode objfpc}{$H+}
interface
procedure Fill(var buf; n: integer; b: byte);
function Sum(const buf; n: integer): integer;
function GetStep: integer;
procedure SetStep(v: integer);
property Step: integer read GetStep write SetStep;
implementation
type TBytes = array[0..9999] of byte;
var FStep: integer = 1;
procedure Fill(var buf; n: integer; b: byte); var i: integer; begin for i := 0 to n - 1 do begin TBytes(buf)[i] := b; inc(b, Step) end end;
function Sum(const buf; n: integer): integer; var i: integer; begin result := 0; for i := 0 to n - 1 do inc(result, TBytes(buf)[i]) end;
function GetStep: integer; begin result := FStep end;
procedure SetStep(v: integer); begin FStep := v * 2 end;
end.
