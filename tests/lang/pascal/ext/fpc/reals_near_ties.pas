{$MODE FPC}
var d: double; i: integer; s: string; c: integer; x: single;
procedure t(const s: string); var d: double; x: single; c: integer; begin val(s, d, c); val(s, x, c);
  writeln(s, ' ', d:0:2, ' ', d, ' s ', x:0:2, ' ', x) end;
begin
 s := '1.004'; for i := 1 to 16 do begin s := s + '9'; t(s) end;
 for i := 17 downto 12 do begin s := '1.00499999999999999999'; t(copy(s, 1, i) + '5'); t(copy(s, 1, i) + '8'); t(copy(s,1,i)+'2') end;
 t('1.0049985'); t('1.004993'); t('1.00499'); t('1.00495'); t('100.00499'); t('10000.0049998');t('10000.0049992');
 t('1000000000000.0049'); t('100000000000.0049');t('10000000000000.004'); t('10000000000000.0049'); t('100000000000000.0046');
end.
