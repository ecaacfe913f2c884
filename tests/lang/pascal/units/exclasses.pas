unit exclasses;
{$mode objfpc}{$H+}
interface
uses SysUtils;
type
  EStore = class(Exception);
  EFull = class(EStore) end;
procedure Fill(n: integer);
function Told(const E: Exception): string;
implementation
type
  ESecret = class(EFull);
procedure Fill(n: integer);
begin
  case n of
    1: raise EStore.Create('store');
    2: raise EFull.CreateFmt('full at %d', [n]);
    3: raise ESecret.Create('secret');
    4: raise ERangeError.Create('range');
  end;
end;
function Told(const E: Exception): string;
begin
  Result := E.ClassName + '/' + E.Message;
end;
end.
