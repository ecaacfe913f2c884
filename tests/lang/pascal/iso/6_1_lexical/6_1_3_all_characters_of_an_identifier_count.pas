{ ISO 7185 6.1.3: all characters of an identifier count }
program prog(output);
var aVeryLongIdentifierThatDiffersOnlyInItsVeryLastCharacterNumber1: integer;
    aVeryLongIdentifierThatDiffersOnlyInItsVeryLastCharacterNumber2: integer;
    x1y2z3: integer;
    o0, oo: integer;
procedure chk(n: integer; ok: boolean); begin if ok then writeln(n:1, ' ok') else writeln(n:1, ' FAIL') end;
begin
  aVeryLongIdentifierThatDiffersOnlyInItsVeryLastCharacterNumber1 := 1;
  aVeryLongIdentifierThatDiffersOnlyInItsVeryLastCharacterNumber2 := 2;
  x1y2z3 := 3; o0 := 4; oo := 5;
  chk(1, aVeryLongIdentifierThatDiffersOnlyInItsVeryLastCharacterNumber1 = 1);
  chk(2, averylongidentifierthatdiffersonlyinitsverylastcharacternumber2 = 2);
  chk(3, x1y2z3 + o0 + oo = 12)
end.
