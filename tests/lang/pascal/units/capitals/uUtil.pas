unit uUtil;
{$MODE OBJFPC}{$H+}
interface
function Upper(const s: string): string;
procedure Max(a: integer); 
const Version = 'util';
implementation
uses SysUtils, uShapes;
function Upper(const s: string): string; begin result := UpperCase(s) + uShapes.Version end;
procedure Max(a: integer); begin writeln('util.max ', a, ' ', uShapes.Max) end;
initialization writeln('uUtil init');
finalization writeln('uUtil fin');
end.
