{ ISO 7185 6.1.1: letter case is not significant }
PROGRAM LexCase(OutPut);
CONST Limit = 3;
TYPE Colour = (Red, green, BLUE);
VAR Total: INTEGER; cOl: colour;
procedure chk(n: integer; ok: boolean); begin if ok then writeln(n:1, ' ok') else writeln(n:1, ' FAIL') end;
bEGIN
  total := 0;
  WHILE TOTAL < LIMIT DO TotaL := tOTAL + 1;
  chk(1, Total = 3);
  COL := blue;
  Chk(2, ORD(col) = 2);
  CHK(3, (Col = Blue) AND NoT (COL = RED));
  FOR col := RED TO Blue DO total := total * 10 + ord(COL);
  chk(4, total = 3012);
  if 'a' = 'A' then chk(5, false) else chk(5, true)
END.
