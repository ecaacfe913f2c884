{$mode objfpc}{$H+}
program exception_classes;
uses SysUtils, exclasses;
type
  EMine = class(EFull);
var
  i: integer;
begin
  for i := 1 to 5 do
    try
      if i = 5 then raise EMine.Create('mine');
      Fill(i);
    except
      on E: EMine do writeln('mine: ', Told(E));
      on E: EFull do writeln('full: ', Told(E));
      on E: EStore do writeln('store: ', Told(E));
      on E: Exception do writeln('other: ', E.ClassName);
    end;
end.
