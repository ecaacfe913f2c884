{$mode objfpc}{$H+}
program ec;
uses SysUtils;
type
  EBase = class(Exception);
  ENet = class(EBase) end;
  ETimeout = class(ENet);
  EOther = class(Exception);
procedure T(n: integer);
var a: array of integer; p: ^integer; z: integer; t: text;
begin
  z := 0;
  try
    case n of
      1: raise EBase.Create('base'); 2: raise ETimeout.Create('timeout'); 3: raise EOther.CreateFmt('other %d', [n]); 4: writeln(1 div z);
      5: writeln(StrToInt('q1')); 6: begin p := nil; p^ := 1 end; 7: begin assign(t, 'nofile'); reset(t) end; 8: raise EConvertError.Create('conv'); 9: raise Exception.Create('plain');
      10: writeln(StrToFloat('zz'));
    end;
  except
    on E: ENet do writeln(n, ' net ', E.ClassName, ' ', E.Message);
    on E: EBase do writeln(n, ' base ', E.ClassName, ' ', E.Message);
    on EOther do writeln(n, ' other');
    on E: EDivByZero do writeln(n, ' div ', E.Message, ' ', E.ClassName);
    on E: EConvertError do writeln(n, ' conv ', E.Message);
    on E: EInOutError do writeln(n, ' io ', E.Message);
    on E: Exception do writeln(n, ' any ', E.ClassName, ' ', E.Message);
  end;
end;
procedure Show(const E: Exception); begin writeln('show ', E.ClassName, ': ', E.Message) end;
function Inner: integer;
begin
  Result := 0;
  try
    try
      raise ENet.Create('lost');
    except
      on E: EOther do writeln('wrong');
    end;
    writeln('not reached');
  except
    on E: EBase do begin Show(E); Result := 1; end;
  else writeln('else');
  end;
end;
var i: integer;
begin
  for i := 1 to 10 do T(i);
  writeln(Inner);
  try
    try raise ETimeout.Create('again'); except on E: Exception do raise; end;
  except on E: ETimeout do writeln('kept ', E.ClassName, ' ', E.Message); end;
  try raise EOther.Create('x'); except on E: EBase do writeln('no'); else writeln('else part'); end;
  raise EBase.Create('last');
end.
