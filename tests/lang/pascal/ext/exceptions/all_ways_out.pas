{$MODE OBJFPC}
program all_ways_out;
uses SysUtils;
type EMy = class(Exception); EMySub = class(EMy);
var i: integer; s: string;
function f(n: integer): integer;
begin
  result := 0;
  try
    try
      case n of 0: raise EMy.Create('my'); 1: raise EMySub.CreateFmt('sub %d %s', [n, 'x']); 2: result := 10 div (n - 2); 3: exit(33);
      4: StrToInt('zz'); 5: raise Exception.Create('plain'); 6: Abort; end;
      result := n;
    except
      on e: EMySub do begin writeln('sub: ', e.message); result := -1 end;
      on e: EMy do begin writeln('my: ', e.message, ' ', e is EMy, ' ', e.classname); raise end;
      on EDivByZero do begin writeln('div'); result := -2 end;
    end;
  finally writeln('fin ', n, ' ', result) end;
end;
procedure loop;
var k: integer;
begin
  for k := 1 to 5 do begin
    try if k = 2 then continue; if k = 4 then break; writeln('k', k); finally writeln('f', k) end;
  end;
  while true do try try exit finally writeln('x1') end finally writeln('x2') end;
end;
procedure nest;
begin
  try try raise EMy.Create('a') finally writeln('inner fin') end except on e: Exception do begin
    try raise EMySub.Create('b from ' + e.message) except on e2: Exception do writeln(e2.message, ' in ', e.message) end;
    writeln('still ', e.message) end end;
  try try raise EMy.Create('first') except raise EMySub.Create('second') end except on e: exception do writeln(e.classname, ' ',
  e.message) end;
  try try raise EMy.Create('first') finally raise EMySub.Create('from finally') end except on e: exception do writeln(e.classname, ' ',
  e.message) end;
end;
begin
  for i := 0 to 7 do
    try writeln('-> ', f(i)) except on e: EAbort do writeln('abort: ', e.message);
    on e: Exception do writeln('outer ', e.classname, ': ', e.message) else writeln('??') end;
  loop; nest;
  try i := 0; i := 5 div i except on e: EIntError do writeln(e.classname, e.message) end;
  try s := 'x'; raise EConvertError.Create(s) except on e: EConvertError do writeln('conv ', e.message) end;
  try raise ERangeError.CreateFmt('%s=%d', ['v', 5]) except on e: exception do begin writeln(e.message); e.message := 'changed';
  writeln(e.message) end end;
  try raise EMy.Create('z') except if exceptobject is EMy then writeln('is EMy ', exception(exceptobject).message) end;
  try raise EInOutError.Create('io') except on e: EInOutError do writeln(e.message, e.errorcode) end;
  try reset(input); assign(input, 'nofile'); reset(input); except on e: EInOutError do writeln(e.errorcode, ' ', e.message) end;
  writeln('unhandled now'); raise EMy.Create('final');
end.
