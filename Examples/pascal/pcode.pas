{ pcode.pas - a compiler and interpreter for a subset of Pascal, itself written in ISO Pascal.

  Shows: how the classic one-pass compilers worked.  A scanner that reads line by line; a symbol
  table of binary trees, one for each open scope, reached through a display; type descriptors that
  are variant records on the heap; code for a stack machine made while parsing; error numbers
  under the listing and their explanations at the end; an interpreter with a static chain; and a
  goto out of nested procedures when the input ends too early.

  The subset: constants, types (integer, real, boolean, char, enumerations, subranges, arrays,
  records), variables, nested procedures and functions with value and variable parameters,
  forward, assignment, if, case, while, repeat, for, with, read, write and the usual functions.
  Left out: sets, pointers, files, goto, strings except in write.

  Standard input holds the program and after its final period, on the next line, the data that
  the program reads.  Run it with the option --iso. }
program PCode(input, output);

label
  99;                          { the end of everything }

const
  NameLength = 12;             { significant characters of a name }
  Blanks = '            ';
  LineLength = 120;
  MaxCode = 4000;
  MaxReals = 200;              { real constants }
  MaxText = 4000;              { characters of string constants }
  MaxArrays = 100;
  MaxRoutines = 100;
  MaxDisplay = 20;
  MaxStore = 20000;            { cells of the machine }
  MaxSteps = 5000000;
  MaxExponent = 37;
  MaxCaseLabels = 100;
  MaxInteger = 2147483647;
  KeywordCount = 32;
  HeaderCells = 4;             { of a frame: result, static link, dynamic link, return address }
  IntegerWidth = 8;
  RealWidth = 12;
  RealDecimals = 4;

type
  Symbol = (
    identSy, intSy, realSy, charSy, stringSy, notSy, timesSy, slashSy, divSy, modSy, andSy,
    plusSy, minusSy, orSy, eqSy, neSy, ltSy, leSy, gtSy, geSy, lparenSy, rparenSy, lbrackSy,
    rbrackSy, commaSy, semicolonSy, periodSy, colonSy, becomesSy, rangeSy, programSy, constSy,
    typeSy, varSy, functionSy, procedureSy, arraySy, recordSy, packedSy, beginSy, ifSy, thenSy,
    elseSy, caseSy, ofSy, whileSy, doSy, repeatSy, untilSy, forSy, toSy, downtoSy, withSy, endSy,
    otherSy);
  SymbolSet = set of Symbol;

  ErrorCode = (
    erNoError, erIdentifier, erProgram, erPeriod, erSemicolon, erColon, erEquals, erBecomes,
    erComma, erLeftParen, erRightParen, erLeftBracket, erRightBracket, erOf, erThen, erDo, erTo,
    erUntil, erBegin, erEnd, erRange, erConstant, erType, erFactor, erStatement, erDeclaration,
    erUndeclared, erTwice, erNotType, erNotVariable, erNotRoutine, erNotRecord, erNotArray,
    erNoField, erMismatch, erNotBoolean, erNotOrdinal, erNotNumber, erOperands, erFewArguments,
    erManyArguments, erVariableArgument, erForVariable, erCaseTwice, erBounds, erNumber, erString,
    erCharacter, erForward, erFunctionResult, erNotWritable, erTooComplex, erEndOfInput);
  ErrorSet = set of ErrorCode;

  Identifier = packed array[1..NameLength] of char;

  TypePointer = ^TypeRecord;
  IdentPointer = ^IdentRecord;

  TypeForm = (integerForm, realForm, booleanForm, charForm, enumForm, rangeForm, arrayForm,
    recordForm);
  TypeRecord = record
    size: integer;             { in cells }
    case form: TypeForm of
      integerForm, realForm, booleanForm, charForm: ();
      enumForm: (last: integer);
      rangeForm: (host: TypePointer; low, high: integer);
      arrayForm: (index, element: TypePointer; arrayNumber: integer);
      recordForm: (fields: IdentPointer)
  end;

  IdentClass = (constClass, typeClass, varClass, fieldClass, routineClass, standardClass);
  IdentRecord = record
    name: Identifier;
    left, right: IdentPointer; { in the tree of the scope }
    next: IdentPointer;        { in a list of parameters or of names declared together }
    idType: TypePointer;       { nil for a procedure and after errors }
    case class: IdentClass of
      constClass: (intValue: integer; realNumber: integer);
      typeClass: ();
      varClass: (byReference: boolean; level, address: integer);
      fieldClass: (offset: integer);
      routineClass: (bodyLevel, entry, routineNumber, parameterCells: integer;
        isForward, isFunction: boolean; parameters: IdentPointer);
      standardClass: (key: integer)
  end;

  { Where a variable is: in a frame, or its address is on the stack. }
  Place = record
    placeType: TypePointer;
    direct: boolean;
    level, address: integer
  end;

  Operation = (
    ldc, ldr, lda, ldv, ldi, ldb, stv, sto, mov, inx, adr,
    addI, subI, mulI, divI, modI, negI, addR, subR, mulR, divR, negR,
    eqI, neI, ltI, leI, gtI, geI, eqR, neR, ltR, leR, gtR, geR,
    andB, orB, notB, flt, chk, fun, jmp, jpf, csl, cse, mst, cal, ent, ret,
    rdI, rdR, rdC, rln, wrI, wrR, wrC, wrB, wrS, wln, stop);
  Instruction = record
    op: Operation;
    p, q: integer;
    line: integer
  end;

  { One cell of the machine: an integer, ordinal or address, or a real. }
  Cell = record
    case boolean of
      false: (i: integer);
      true: (r: real)
  end;

var
  { the scanner }
  line: array[1..LineLength] of char;
  lineSize, column, lineNumber: integer;
  symbolColumn: integer;       { where the present symbol starts }
  ch: char;
  sy: Symbol;
  id: Identifier;
  intNumber: integer;
  realNumber: real;
  textStart, textSize: integer;
  keywords: array[1..KeywordCount] of Identifier;
  keywordSymbols: array[1..KeywordCount] of Symbol;
  singles: array[char] of Symbol;

  { errors }
  errorsSeen: ErrorSet;
  errorCount, lastErrorColumn: integer;
  errorOnLine: boolean;

  { the symbol table }
  display: array[0..MaxDisplay] of record
    root: IdentPointer;
    isWith: boolean;           { a record opened by with }
    address: integer           { the cell that holds its address }
  end;
  top, level: integer;         { scopes open, and how many of them are blocks }
  integerType, realType, booleanType, charType: TypePointer;
  lost: IdentPointer;          { stands for undeclared names }

  { the code }
  code: array[0..MaxCode] of Instruction;
  codeSize: integer;
  reals: array[1..MaxReals] of real;
  realCount: integer;
  text: packed array[1..MaxText] of char;
  textTop: integer;
  arrays: array[1..MaxArrays] of record
    low, high, size: integer
  end;
  arrayCount: integer;
  routineNames: array[1..MaxRoutines] of Identifier;
  routineCount: integer;
  frameTop, frameMax: integer; { cells used of the frame that is being compiled }

  declarationStart, statementStart, factorStart, constantStart, typeStart, relations: SymbolSet;

{ ------------------------------------------------------------------- errors }

{ Notes an error at the present symbol; one for a place is enough. }
procedure Error(code: ErrorCode);
begin
  if not errorOnLine then
    write('****  ');
  if symbolColumn > lastErrorColumn then
  begin
    if symbolColumn - 1 > lastErrorColumn then
      write(' ': symbolColumn - 1 - lastErrorColumn);
    write('^', ord(code):1);
    lastErrorColumn := symbolColumn + 1;
    if ord(code) > 9 then
      lastErrorColumn := lastErrorColumn + 1;
    errorsSeen := errorsSeen + [code];
    errorCount := errorCount + 1
  end;
  errorOnLine := true
end;

procedure ExplainErrors;
var
  e: ErrorCode;
begin
  writeln;
  writeln(errorCount:1, ' error(s):');
  for e := erIdentifier to erEndOfInput do
    if e in errorsSeen then
    begin
      write(ord(e):4, '  ');
      case e of
        erIdentifier: writeln('a name is expected');
        erProgram: writeln('"program" is expected');
        erPeriod: writeln('"." is expected');
        erSemicolon: writeln('";" is expected');
        erColon: writeln('":" is expected');
        erEquals: writeln('"=" is expected');
        erBecomes: writeln('":=" is expected');
        erComma: writeln('"," is expected');
        erLeftParen: writeln('"(" is expected');
        erRightParen: writeln('")" is expected');
        erLeftBracket: writeln('"[" is expected');
        erRightBracket: writeln('"]" is expected');
        erOf: writeln('"of" is expected');
        erThen: writeln('"then" is expected');
        erDo: writeln('"do" is expected');
        erTo: writeln('"to" or "downto" is expected');
        erUntil: writeln('"until" is expected');
        erBegin: writeln('"begin" is expected');
        erEnd: writeln('"end" is expected');
        erRange: writeln('".." is expected');
        erConstant: writeln('this is not a constant');
        erType: writeln('this does not start a type');
        erFactor: writeln('this does not start an operand');
        erStatement: writeln('this does not belong to a statement');
        erDeclaration: writeln('this does not belong to a declaration');
        erUndeclared: writeln('the name is not declared');
        erTwice: writeln('the name is declared twice');
        erNotType: writeln('the name is not a type');
        erNotVariable: writeln('a variable is expected');
        erNotRoutine: writeln('this is not a procedure');
        erNotRecord: writeln('this is not a record');
        erNotArray: writeln('this is not an array');
        erNoField: writeln('the record has no such field');
        erMismatch: writeln('the types do not agree');
        erNotBoolean: writeln('a boolean value is expected');
        erNotOrdinal: writeln('an ordinal type is expected');
        erNotNumber: writeln('a number is expected');
        erOperands: writeln('the operator does not apply to these types');
        erFewArguments: writeln('there are too few arguments');
        erManyArguments: writeln('there are too many arguments');
        erVariableArgument: writeln('a variable must be passed here');
        erForVariable: writeln('the variable of "for" must be a local ordinal variable');
        erCaseTwice: writeln('the case label is not the first with this value');
        erBounds: writeln('the lower bound is above the upper one');
        erNumber: writeln('the number is malformed or too large');
        erString: writeln('the string is empty or has no end on its line');
        erCharacter: writeln('the character has no meaning');
        erForward: writeln('the routine announced as forward is missing');
        erFunctionResult: writeln('the result must have a simple type');
        erNotWritable: writeln('values of this type cannot be read or written');
        erTooComplex: writeln('the program is too large for this compiler');
        erEndOfInput: writeln('the program is not complete')
      end
    end
end;

{ ------------------------------------------------------------------- scanner }

procedure EndErrorLine;
begin
  if errorOnLine then
    writeln;
  errorOnLine := false;
  lastErrorColumn := 0
end;

procedure ReadLine;
begin
  EndErrorLine;
  if eof(input) then
  begin
    symbolColumn := 1;
    Error(erEndOfInput);
    EndErrorLine;
    ExplainErrors;
    goto 99
  end;
  lineNumber := lineNumber + 1;
  write(lineNumber:4, '  ');
  lineSize := 0;
  while not eoln(input) do
  begin
    read(ch);
    write(ch);
    if lineSize < LineLength - 1 then
    begin
      lineSize := lineSize + 1;
      line[lineSize] := ch
    end
  end;
  readln;
  writeln;
  lineSize := lineSize + 1;
  line[lineSize] := ' ';
  column := 0
end;

procedure NextChar;
begin
  if column = lineSize then
    ReadLine;
  column := column + 1;
  ch := line[column]
end;

procedure NextSymbol;

  procedure ScanName;
  var
    length, low, high, middle: integer;
  begin
    length := 0;
    id := Blanks;
    repeat
      if length < NameLength then
      begin
        length := length + 1;
        if ch in ['A'..'Z'] then
          id[length] := chr(ord(ch) - ord('A') + ord('a'))
        else
          id[length] := ch
      end;
      NextChar
    until not (ch in ['a'..'z', 'A'..'Z', '0'..'9']);
    sy := identSy;
    low := 1;
    high := KeywordCount;
    while low <= high do
    begin
      middle := (low + high) div 2;
      if keywords[middle] = id then
        sy := keywordSymbols[middle];
      if keywords[middle] <= id then
        low := middle + 1;
      if keywords[middle] >= id then
        high := middle - 1
    end
  end;

  procedure ScanNumber;
  var
    digit, scale, exponent: integer;
    negative, tooLarge: boolean;
    factor: real;
  begin
    sy := intSy;
    intNumber := 0;
    realNumber := 0.0;
    tooLarge := false;
    repeat
      digit := ord(ch) - ord('0');
      realNumber := 10.0 * realNumber + digit;
      if intNumber > (MaxInteger - digit) div 10 then
        tooLarge := true
      else
        intNumber := 10 * intNumber + digit;
      NextChar
    until not (ch in ['0'..'9']);
    scale := 0;
    if ch = '.' then
      if line[column + 1] in ['0'..'9'] then
      begin
        sy := realSy;
        NextChar;
        repeat
          realNumber := 10.0 * realNumber + (ord(ch) - ord('0'));
          scale := scale - 1;
          NextChar
        until not (ch in ['0'..'9'])
      end;
    if ch in ['e', 'E'] then
    begin
      sy := realSy;
      NextChar;
      negative := ch = '-';
      if ch in ['+', '-'] then
        NextChar;
      exponent := 0;
      if not (ch in ['0'..'9']) then
        Error(erNumber);
      while ch in ['0'..'9'] do
      begin
        if exponent <= MaxExponent then
          exponent := 10 * exponent + ord(ch) - ord('0');
        NextChar
      end;
      if negative then
        scale := scale - exponent
      else
        scale := scale + exponent
    end;
    if sy = intSy then
    begin
      if tooLarge then
      begin
        Error(erNumber);
        intNumber := 0
      end
    end
    else if abs(scale) > MaxExponent then
      Error(erNumber)
    else
    begin
      factor := 1.0;
      while scale > 0 do
      begin
        factor := factor * 10.0;
        scale := scale - 1
      end;
      realNumber := realNumber * factor;
      factor := 1.0;
      while scale < 0 do
      begin
        factor := factor * 10.0;
        scale := scale + 1
      end;
      realNumber := realNumber / factor
    end
  end;

  procedure ScanString;
  var
    done: boolean;
  begin
    textStart := textTop + 1;
    textSize := 0;
    done := false;
    NextChar;
    repeat
      if column = lineSize then
      begin
        Error(erString);
        done := true
      end
      else if ch = '''' then
      begin
        NextChar;
        done := ch <> ''''
      end;
      if not done then
      begin
        if textTop < MaxText then
        begin
          textTop := textTop + 1;
          textSize := textSize + 1;
          text[textTop] := ch
        end
        else
          Error(erTooComplex);
        NextChar
      end
    until done;
    if textSize = 1 then
    begin
      sy := charSy;
      intNumber := ord(text[textTop]);
      textTop := textTop - 1
    end
    else
    begin
      sy := stringSy;
      if textSize = 0 then
        Error(erString)
    end
  end;

  { The symbol 'long' if 'second' follows, else 'short'. }
  procedure ScanPair(second: char; long, short: Symbol);
  begin
    NextChar;
    if ch = second then
    begin
      sy := long;
      NextChar
    end
    else
      sy := short
  end;

  procedure SkipBraces;
  begin
    while ch <> '}' do
      NextChar;
    NextChar
  end;

  procedure SkipParentheses;
  begin
    NextChar;
    repeat
      while ch <> '*' do
        NextChar;
      NextChar
    until ch = ')';
    NextChar
  end;

begin { NextSymbol }
  sy := otherSy;
  repeat
    while ch = ' ' do
      NextChar;
    symbolColumn := column;
    if ch in ['a'..'z', 'A'..'Z'] then
      ScanName
    else if ch in ['0'..'9'] then
      ScanNumber
    else if ch in ['''', ':', '<', '>', '.', '(', '{'] then
      case ch of
        '''': ScanString;
        ':': ScanPair('=', becomesSy, colonSy);
        '<':
          begin
            ScanPair('=', leSy, ltSy);
            if (sy = ltSy) and (ch = '>') then
            begin
              sy := neSy;
              NextChar
            end
          end;
        '>': ScanPair('=', geSy, gtSy);
        '.': ScanPair('.', rangeSy, periodSy);
        '(':
          if line[column + 1] = '*' then
          begin
            NextChar;
            SkipParentheses
          end
          else
          begin
            sy := lparenSy;
            NextChar
          end;
        '{': SkipBraces
      end
    else
    begin
      sy := singles[ch];
      if sy = otherSy then
        Error(erCharacter);
      NextChar
    end
  until sy <> otherSy
end;

{ -------------------------------------------------------------------- parsing }

procedure SkipTo(stop: SymbolSet);
begin
  while not (sy in stop + [periodSy]) do
    NextSymbol
end;

{ If the symbol is not in 'wanted', complains and skips to one of 'wanted' or 'stop'. }
procedure Test(wanted, stop: SymbolSet; code: ErrorCode);
begin
  if not (sy in wanted) then
  begin
    Error(code);
    SkipTo(wanted + stop)
  end
end;

procedure Expect(wanted: Symbol; code: ErrorCode);
begin
  if sy = wanted then
    NextSymbol
  else
    Error(code)
end;

{ --------------------------------------------------------------- symbol table }

{ Enters a name into the innermost scope. }
procedure Enter(item: IdentPointer);
var
  here, parent: IdentPointer;
  wentLeft: boolean;
begin
  item^.left := nil;
  item^.right := nil;
  here := display[top].root;
  if here = nil then
    display[top].root := item
  else
  begin
    wentLeft := false;
    repeat
      parent := here;
      if here^.name = item^.name then
        Error(erTwice);
      wentLeft := item^.name < here^.name;
      if wentLeft then
        here := here^.left
      else
        here := here^.right
    until here = nil;
    if wentLeft then
      parent^.left := item
    else
      parent^.right := item
  end
end;

{ Finds a name in one tree; nil if it is not there. }
function FindIn(root: IdentPointer; var wanted: Identifier): IdentPointer;
var
  found: boolean;
begin
  found := false;
  while (root <> nil) and not found do
    if root^.name = wanted then
      found := true
    else if wanted < root^.name then
      root := root^.left
    else
      root := root^.right;
  FindIn := root
end;

{ Finds 'id' in the open scopes, the innermost first; 'scope' tells where. }
procedure Find(var item: IdentPointer; var scope: integer);
begin
  scope := top + 1;
  item := nil;
  while (item = nil) and (scope > 0) do
  begin
    scope := scope - 1;
    item := FindIn(display[scope].root, id)
  end;
  if item = nil then
  begin
    Error(erUndeclared);
    item := lost
  end
end;

{ A variant with exactly the fields of a class could be asked for with new(item, class); the
  plain form lets 'lost' and forward routines change theirs. }
procedure NewIdent(var item: IdentPointer; class: IdentClass; itsType: TypePointer);
begin
  new(item);
  item^.name := id;
  item^.left := nil;
  item^.right := nil;
  item^.next := nil;
  item^.idType := itsType;
  item^.class := class
end;

function Host(t: TypePointer): TypePointer;
begin
  if t = nil then
    Host := nil
  else if t^.form = rangeForm then
    Host := t^.host
  else
    Host := t
end;

function IsOrdinal(t: TypePointer): boolean;
begin
  if t = nil then
    IsOrdinal := true
  else
    IsOrdinal := t^.form in [integerForm, booleanForm, charForm, enumForm, rangeForm]
end;

function IsSimple(t: TypePointer): boolean;
begin
  if t = nil then
    IsSimple := true
  else
    IsSimple := not (t^.form in [arrayForm, recordForm])
end;

{ nil is the type of what was wrong already; it agrees with everything. }
function SameType(a, b: TypePointer): boolean;
begin
  SameType := (a = nil) or (b = nil) or (Host(a) = Host(b))
end;

procedure GetBounds(t: TypePointer; var low, high: integer);
begin
  low := -MaxInteger;
  high := MaxInteger;
  if t <> nil then
    case t^.form of
      integerForm, realForm, arrayForm, recordForm: ;
      booleanForm:
        begin
          low := 0;
          high := 1
        end;
      charForm:
        begin
          low := 0;
          high := 255
        end;
      enumForm:
        begin
          low := 0;
          high := t^.last
        end;
      rangeForm:
        begin
          low := t^.low;
          high := t^.high
        end
    end
end;

function SizeOfType(t: TypePointer): integer;
begin
  if t = nil then
    SizeOfType := 1
  else
    SizeOfType := t^.size
end;

{ ------------------------------------------------------------------------ code }

procedure Gen(op: Operation; p, q: integer);
begin
  if codeSize < MaxCode then
  begin
    code[codeSize].op := op;
    code[codeSize].p := p;
    code[codeSize].q := q;
    code[codeSize].line := lineNumber;
    codeSize := codeSize + 1
  end
  else
    Error(erTooComplex)
end;

procedure Gen0(op: Operation);
begin
  Gen(op, 0, 0)
end;

procedure Gen1(op: Operation; q: integer);
begin
  Gen(op, 0, q)
end;

procedure PatchHere(where: integer);
begin
  code[where].q := codeSize
end;

function AllocateCell: integer;
begin
  AllocateCell := frameTop;
  frameTop := frameTop + 1;
  if frameTop > frameMax then
    frameMax := frameTop
end;

procedure LoadAddress(var v: Place);
begin
  if v.direct then
    Gen(lda, level - v.level, v.address);
  v.direct := false
end;

{ Loads a simple value; of a structured variable the address. }
procedure Load(var v: Place);
begin
  if not IsSimple(v.placeType) then
    LoadAddress(v)
  else if v.direct then
    Gen(ldv, level - v.level, v.address)
  else
    Gen0(ldi)
end;

{ Checks that the value on the stack fits a variable of type 'target'. }
procedure GenCheck(target: TypePointer);
var
  low, high: integer;
begin
  if target <> nil then
    if target^.form in [rangeForm, charForm, enumForm] then
    begin
      GetBounds(target, low, high);
      Gen(chk, low, high)
    end
end;

{ Makes the value on the stack, of type 'source', fit for storing as 'target'. }
procedure Convert(target, source: TypePointer);
begin
  if (target = realType) and (Host(source) = integerType) then
    Gen1(flt, 0)
  else if not SameType(target, source) then
    Error(erMismatch)
  else if target <> source then
    GenCheck(target)
end;

{ ------------------------------------------------------------ constants, types }

procedure ParseConstant(follow: SymbolSet; var itsType: TypePointer; var int: integer;
  var realValue: real);
var
  sign, scope: integer;
  item: IdentPointer;
begin
  itsType := nil;
  int := 0;
  realValue := 0.0;
  Test(constantStart, follow, erConstant);
  if sy in constantStart then
  begin
    sign := 0;
    if sy in [plusSy, minusSy] then
    begin
      sign := 1;
      if sy = minusSy then
        sign := -1;
      NextSymbol
    end;
    if sy = intSy then
    begin
      itsType := integerType;
      int := intNumber
    end
    else if sy = realSy then
    begin
      itsType := realType;
      realValue := realNumber
    end
    else if sy = charSy then
    begin
      itsType := charType;
      int := intNumber
    end
    else if sy = identSy then
    begin
      Find(item, scope);
      if item^.class = constClass then
      begin
        itsType := item^.idType;
        if itsType = realType then
          realValue := reals[item^.realNumber]
        else
          int := item^.intValue
      end
      else
        Error(erConstant)
    end
    else
      Error(erConstant);
    if sy in [intSy, realSy, charSy, identSy] then
      NextSymbol;
    if sign <> 0 then
    begin
      if (itsType <> integerType) and (itsType <> realType) and (itsType <> nil) then
        Error(erNotNumber);
      int := sign * int;
      realValue := sign * realValue
    end;
    Test(follow, [], erDeclaration)
  end
end;

{ Enters a real constant into the table and returns its number. }
function RealIndex(value: real): integer;
begin
  if realCount = MaxReals then
    Error(erTooComplex)
  else
    realCount := realCount + 1;
  reals[realCount] := value;
  RealIndex := realCount
end;

procedure ParseType(follow: SymbolSet; var itsType: TypePointer); forward;

{ An enumeration, a subrange or the name of a type. }
procedure ParseSimpleType(follow: SymbolSet; var itsType: TypePointer);
var
  item: IdentPointer;
  scope, value, first, last: integer;
  ignored: real;
  lowType, highType: TypePointer;
  isName: boolean;

  procedure Enumeration;
  var
    saved: integer;
  begin
    { the constants belong to the block, not to a record around them }
    new(itsType);
    itsType^.form := enumForm;
    itsType^.size := 1;
    value := -1;
    saved := top;
    top := level;
    repeat
      NextSymbol;
      if sy = identSy then
      begin
        NewIdent(item, constClass, itsType);
        value := value + 1;
        item^.intValue := value;
        Enter(item);
        NextSymbol
      end
      else
        Error(erIdentifier)
    until sy <> commaSy;
    top := saved;
    itsType^.last := value;
    Expect(rparenSy, erRightParen)
  end;

begin
  itsType := nil;
  Test(constantStart + [lparenSy], follow, erType);
  if sy = lparenSy then
    Enumeration
  else if sy in constantStart then
  begin
    isName := false;
    if sy = identSy then
    begin
      Find(item, scope);
      isName := item^.class = typeClass
    end;
    if isName then
    begin
      itsType := item^.idType;
      NextSymbol
    end
    else
    begin
      ParseConstant(follow + [rangeSy], lowType, first, ignored);
      Expect(rangeSy, erRange);
      ParseConstant(follow, highType, last, ignored);
      if (lowType = realType) or not IsOrdinal(lowType) then
        Error(erNotOrdinal)
      else if not SameType(lowType, highType) then
        Error(erMismatch)
      else if first > last then
        Error(erBounds)
      else
      begin
        new(itsType);
        itsType^.form := rangeForm;
        itsType^.size := 1;
        itsType^.host := lowType;
        itsType^.low := first;
        itsType^.high := last
      end
    end
  end;
  Test(follow, [], erDeclaration)
end;

{ Enters the names of an identifier list and links them from 'first' on. }
procedure ParseNames(follow: SymbolSet; class: IdentClass; var first: IdentPointer);
var
  item, last: IdentPointer;
  again: boolean;
begin
  first := nil;
  last := nil;
  repeat
    if sy = identSy then
    begin
      NewIdent(item, class, nil);
      Enter(item);
      if first = nil then
        first := item
      else
        last^.next := item;
      last := item;
      NextSymbol
    end
    else
      Error(erIdentifier);
    Test(follow + [commaSy], [semicolonSy, endSy], erComma);
    again := sy = commaSy;
    if again then
      NextSymbol
  until not again
end;

procedure ParseArrayType(follow: SymbolSet; var itsType: TypePointer);
var
  low, high: integer;
begin
  { entered at '[' or at ',' between two index types }
  new(itsType);
  itsType^.form := arrayForm;
  itsType^.arrayNumber := 1;
  NextSymbol;
  ParseSimpleType(follow + [commaSy, rbrackSy, ofSy], itsType^.index);
  if not IsOrdinal(itsType^.index) then
  begin
    Error(erNotOrdinal);
    itsType^.index := nil
  end;
  if sy = commaSy then
    ParseArrayType(follow, itsType^.element)
  else
  begin
    Expect(rbrackSy, erRightBracket);
    Expect(ofSy, erOf);
    ParseType(follow, itsType^.element)
  end;
  GetBounds(itsType^.index, low, high);
  if (itsType^.index = nil) or (itsType^.index = integerType) then
  begin
    Error(erBounds);
    low := 1;
    high := 1
  end;
  itsType^.size := 1;
  if high - low < MaxStore then
    itsType^.size := (high - low + 1) * SizeOfType(itsType^.element);
  if (arrayCount = MaxArrays) or (itsType^.size > MaxStore) or (high - low >= MaxStore) then
    Error(erTooComplex)
  else
  begin
    arrayCount := arrayCount + 1;
    itsType^.arrayNumber := arrayCount;
    arrays[arrayCount].low := low;
    arrays[arrayCount].high := high;
    arrays[arrayCount].size := SizeOfType(itsType^.element)
  end
end;

procedure ParseRecordType(follow: SymbolSet; var itsType: TypePointer);
var
  first: IdentPointer;
  fieldType: TypePointer;
  size: integer;
begin
  new(itsType);
  itsType^.form := recordForm;
  size := 0;
  if top = MaxDisplay then
    Error(erTooComplex)
  else
    top := top + 1;
  display[top].root := nil;
  display[top].isWith := false;
  repeat
    NextSymbol;                { 'record' or ';' }
    if sy <> endSy then
    begin
      ParseNames(follow + [colonSy], fieldClass, first);
      Expect(colonSy, erColon);
      ParseType(follow + [semicolonSy, endSy], fieldType);
      while first <> nil do
      begin
        first^.idType := fieldType;
        first^.offset := size;
        size := size + SizeOfType(fieldType);
        first := first^.next
      end
    end
  until sy <> semicolonSy;
  itsType^.fields := display[top].root;
  itsType^.size := size;
  top := top - 1;
  Expect(endSy, erEnd)
end;

procedure ParseType;
begin
  itsType := nil;
  if sy = packedSy then
    NextSymbol;
  Test(typeStart, follow, erType);
  if sy = arraySy then
  begin
    NextSymbol;
    if sy <> lbrackSy then
      Error(erLeftBracket);
    ParseArrayType(follow, itsType)
  end
  else if sy = recordSy then
    ParseRecordType(follow, itsType)
  else if sy in typeStart then
    ParseSimpleType(follow, itsType);
  Test(follow, [], erDeclaration)
end;

{ ----------------------------------------------------------------- expressions }

procedure ParseExpression(follow: SymbolSet; var itsType: TypePointer); forward;

{ A variable after its name has been looked up; fields and indices follow. }
procedure ParseVariable(follow: SymbolSet; item: IdentPointer; scope: integer; var v: Place);
var
  indexType: TypePointer;
  field: IdentPointer;

  procedure ParseIndices;
  begin
    LoadAddress(v);
    repeat
      NextSymbol;
      ParseExpression(follow + [commaSy, rbrackSy], indexType);
      if v.placeType <> nil then
        if v.placeType^.form = arrayForm then
        begin
          if not SameType(v.placeType^.index, indexType) then
            Error(erMismatch);
          Gen1(inx, v.placeType^.arrayNumber);
          v.placeType := v.placeType^.element
        end
        else
        begin
          Error(erNotArray);
          v.placeType := nil
        end
    until sy <> commaSy;
    Expect(rbrackSy, erRightBracket)
  end;

  procedure ParseField;
  begin
    NextSymbol;
    if sy <> identSy then
      Error(erIdentifier)
    else
    begin
      if v.placeType <> nil then
        if v.placeType^.form = recordForm then
        begin
          field := FindIn(v.placeType^.fields, id);
          if field = nil then
          begin
            Error(erNoField);
            v.placeType := nil
          end
          else
          begin
            if v.direct then
              v.address := v.address + field^.offset
            else
              Gen1(adr, field^.offset);
            v.placeType := field^.idType
          end
        end
        else
        begin
          Error(erNotRecord);
          v.placeType := nil
        end;
      NextSymbol
    end
  end;

begin
  v.placeType := nil;
  v.direct := true;
  v.level := level;
  v.address := 0;
  if item^.class = varClass then
  begin
    v.placeType := item^.idType;
    v.level := item^.level;
    v.address := item^.address;
    if item^.byReference then
    begin
      Gen(ldv, level - v.level, v.address);
      v.direct := false
    end
  end
  else if item^.class = fieldClass then
  begin
    { the field of a record that a with statement has opened }
    v.placeType := item^.idType;
    Gen(ldv, 0, display[scope].address);
    Gen1(adr, item^.offset);
    v.direct := false
  end
  else
    Error(erNotVariable);
  while sy in [lbrackSy, periodSy] do
    if sy = lbrackSy then
      ParseIndices
    else
      ParseField;
  Test(follow, [], erStatement)
end;

procedure ParseNewVariable(follow: SymbolSet; var v: Place);
var
  item: IdentPointer;
  scope: integer;
begin
  if sy = identSy then
  begin
    Find(item, scope);
    NextSymbol;
    ParseVariable(follow, item, scope, v)
  end
  else
  begin
    Error(erNotVariable);
    v.placeType := nil;
    v.direct := true;
    v.level := level;
    v.address := 0;
    SkipTo(follow)
  end
end;

{ The arguments and the call of a routine of the program. }
procedure ParseCall(follow: SymbolSet; routine: IdentPointer);
var
  parameter: IdentPointer;
  itsType: TypePointer;
  v: Place;
begin
  Gen1(mst, level - routine^.bodyLevel);
  parameter := routine^.parameters;
  if sy = lparenSy then
  begin
    repeat
      NextSymbol;
      if parameter = nil then
      begin
        Error(erManyArguments);
        SkipTo(follow + [commaSy, rparenSy])
      end
      else
      begin
        if parameter^.byReference then
        begin
          if sy <> identSy then
            Error(erVariableArgument);
          ParseNewVariable(follow + [commaSy, rparenSy], v);
          if (v.placeType <> parameter^.idType) and (v.placeType <> nil) then
            Error(erMismatch);
          LoadAddress(v)
        end
        else
        begin
          ParseExpression(follow + [commaSy, rparenSy], itsType);
          Convert(parameter^.idType, itsType);
          if not IsSimple(parameter^.idType) then
            Gen1(ldb, SizeOfType(parameter^.idType))
        end;
        parameter := parameter^.next
      end
    until sy <> commaSy;
    Expect(rparenSy, erRightParen)
  end;
  if parameter <> nil then
    Error(erFewArguments);
  { a forward routine has a jump to its body as its entry }
  Gen(cal, routine^.parameterCells, routine^.entry)
end;

{ abs sqr odd chr ord succ pred trunc round sqrt sin cos exp ln arctan eof eoln }
procedure ParseFunction(follow: SymbolSet; key: integer; var itsType: TypePointer);
begin
  if key >= 15 then
  begin
    Gen(fun, key, 0);
    itsType := booleanType
  end
  else
  begin
    Expect(lparenSy, erLeftParen);
    ParseExpression(follow + [rparenSy], itsType);
    if key in [2, 3] then
    begin
      if not SameType(itsType, integerType) then
        Error(erMismatch)
    end
    else if key in [4, 5, 6] then
    begin
      if (itsType = realType) or not IsOrdinal(itsType) then
        Error(erNotOrdinal)
    end
    else if (Host(itsType) <> integerType) and (itsType <> realType) and (itsType <> nil) then
      Error(erNotNumber);
    if key >= 7 then
      if Host(itsType) = integerType then
        Gen1(flt, 0);
    { q tells abs and sqr that their argument is real }
    Gen(fun, key, ord(itsType = realType));
    if key = 2 then
      itsType := booleanType
    else if key = 3 then
    begin
      itsType := charType;
      GenCheck(charType)
    end
    else if key in [4, 7, 8] then
      itsType := integerType
    else if key >= 9 then
      itsType := realType
    else if key in [5, 6] then
      GenCheck(itsType);
    Expect(rparenSy, erRightParen)
  end
end;

procedure ParseFactor(follow: SymbolSet; var itsType: TypePointer);
var
  item: IdentPointer;
  scope: integer;
  v: Place;
begin
  itsType := nil;
  Test(factorStart, follow, erFactor);
  if sy in factorStart then
  begin
    case sy of
      identSy:
        begin
          Find(item, scope);
          NextSymbol;
          case item^.class of
            constClass:
              begin
                itsType := item^.idType;
                if itsType = realType then
                  Gen1(ldr, item^.realNumber)
                else
                  Gen1(ldc, item^.intValue)
              end;
            typeClass: Error(erFactor);
            varClass, fieldClass:
              begin
                ParseVariable(follow, item, scope, v);
                Load(v);
                itsType := v.placeType
              end;
            routineClass:
              begin
                if not item^.isFunction then
                  Error(erFactor);
                ParseCall(follow, item);
                itsType := item^.idType
              end;
            standardClass:
              if item^.key < 20 then
                ParseFunction(follow, item^.key, itsType)
              else
                Error(erFactor)
          end
        end;
      intSy, charSy:
        begin
          Gen1(ldc, intNumber);
          if sy = intSy then
            itsType := integerType
          else
            itsType := charType;
          NextSymbol
        end;
      realSy:
        begin
          Gen1(ldr, RealIndex(realNumber));
          itsType := realType;
          NextSymbol
        end;
      lparenSy:
        begin
          NextSymbol;
          ParseExpression(follow + [rparenSy], itsType);
          Expect(rparenSy, erRightParen)
        end;
      notSy:
        begin
          NextSymbol;
          ParseFactor(follow, itsType);
          if not SameType(itsType, booleanType) then
            Error(erNotBoolean);
          Gen0(notB)
        end
    end;
    itsType := Host(itsType);
    Test(follow, [], erStatement)
  end
end;

{ Brings two numeric operands to one type; nil if they are not numbers. }
procedure Balance(left, right: TypePointer; var common: TypePointer);
begin
  common := nil;
  if (left <> nil) and (right <> nil) then
    if (left = integerType) and (right = integerType) then
      common := integerType
    else if (left = realType) and (right = realType) then
      common := realType
    else if (left = integerType) and (right = realType) then
    begin
      Gen1(flt, 1);
      common := realType
    end
    else if (left = realType) and (right = integerType) then
    begin
      Gen1(flt, 0);
      common := realType
    end
    else
      Error(erOperands)
end;

{ The code of + - * for integers or reals. }
procedure GenArithmetic(left, right: TypePointer; intOp, realOp: Operation;
  var common: TypePointer);
begin
  Balance(left, right, common);
  if common = realType then
    Gen0(realOp)
  else
    Gen0(intOp)
end;

procedure GenLogical(left, right: TypePointer; op: Operation; var common: TypePointer);
begin
  if not SameType(left, booleanType) or not SameType(right, booleanType) then
    Error(erNotBoolean);
  Gen0(op);
  common := booleanType
end;

procedure ParseTerm(follow: SymbolSet; var itsType: TypePointer);
var
  op: Symbol;
  left, right: TypePointer;
begin
  ParseFactor(follow + [timesSy, slashSy, divSy, modSy, andSy], itsType);
  while sy in [timesSy, slashSy, divSy, modSy, andSy] do
  begin
    op := sy;
    NextSymbol;
    left := itsType;
    ParseFactor(follow + [timesSy, slashSy, divSy, modSy, andSy], right);
    case op of
      timesSy: GenArithmetic(left, right, mulI, mulR, itsType);
      slashSy:
        begin
          if right = integerType then
          begin
            Gen1(flt, 0);
            right := realType
          end;
          Balance(left, right, itsType);
          Gen0(divR);
          itsType := realType
        end;
      divSy, modSy:
        begin
          if not SameType(left, integerType) or not SameType(right, integerType) then
            Error(erOperands);
          if op = divSy then
            Gen0(divI)
          else
            Gen0(modI);
          itsType := integerType
        end;
      andSy: GenLogical(left, right, andB, itsType)
    end
  end
end;

procedure ParseSimpleExpression(follow: SymbolSet; var itsType: TypePointer);
var
  op: Symbol;
  left, right: TypePointer;
  signed: boolean;
begin
  op := sy;
  signed := sy in [plusSy, minusSy];
  if signed then
    NextSymbol;
  ParseTerm(follow + [plusSy, minusSy, orSy], itsType);
  if signed then
    if (itsType <> integerType) and (itsType <> realType) and (itsType <> nil) then
      Error(erNotNumber)
    else if op = minusSy then
      if itsType = realType then
        Gen0(negR)
      else
        Gen0(negI);
  while sy in [plusSy, minusSy, orSy] do
  begin
    op := sy;
    NextSymbol;
    left := itsType;
    ParseTerm(follow + [plusSy, minusSy, orSy], right);
    case op of
      plusSy: GenArithmetic(left, right, addI, addR, itsType);
      minusSy: GenArithmetic(left, right, subI, subR, itsType);
      orSy: GenLogical(left, right, orB, itsType)
    end
  end
end;

procedure ParseExpression;
var
  op: Symbol;
  left, right, common: TypePointer;
begin
  ParseSimpleExpression(follow + relations, itsType);
  if sy in relations then
  begin
    op := sy;
    NextSymbol;
    left := itsType;
    ParseSimpleExpression(follow, right);
    common := integerType;
    if not IsSimple(left) or not IsSimple(right) then
      Error(erOperands)
    else if (left = realType) or (right = realType) then
      Balance(left, right, common)
    else if not SameType(left, right) then
      Error(erMismatch);
    if common = realType then
      case op of
        eqSy: Gen0(eqR);
        neSy: Gen0(neR);
        ltSy: Gen0(ltR);
        leSy: Gen0(leR);
        gtSy: Gen0(gtR);
        geSy: Gen0(geR)
      end
    else
      case op of
        eqSy: Gen0(eqI);
        neSy: Gen0(neI);
        ltSy: Gen0(ltI);
        leSy: Gen0(leI);
        gtSy: Gen0(gtI);
        geSy: Gen0(geI)
      end;
    itsType := booleanType
  end
end;

procedure ParseCondition(follow: SymbolSet);
var
  itsType: TypePointer;
begin
  ParseExpression(follow, itsType);
  if not SameType(itsType, booleanType) then
    Error(erNotBoolean)
end;

{ ------------------------------------------------------------------ statements }

procedure ParseStatement(follow: SymbolSet); forward;

{ A temporary cell of the present frame, as a variable. }
procedure MakeTemporary(var v: Place; itsType: TypePointer);
begin
  v.placeType := itsType;
  v.direct := true;
  v.level := level;
  v.address := AllocateCell
end;

procedure Store(var v: Place);
begin
  Gen(stv, level - v.level, v.address)
end;

{ Everything after the target of an assignment. }
procedure ParseAssignedValue(follow: SymbolSet; var target: Place);
var
  itsType: TypePointer;
begin
  if not IsSimple(target.placeType) then
    LoadAddress(target);
  Expect(becomesSy, erBecomes);
  ParseExpression(follow, itsType);
  if not IsSimple(target.placeType) then
  begin
    if target.placeType <> itsType then
      if itsType <> nil then
        Error(erMismatch);
    Gen1(mov, SizeOfType(target.placeType))
  end
  else
  begin
    Convert(target.placeType, itsType);
    if target.direct then
      Store(target)
    else
      Gen0(sto)
  end
end;

procedure ParseRead(follow: SymbolSet; wholeLine: boolean);
var
  v: Place;
  base: TypePointer;
begin
  if sy = lparenSy then
  begin
    repeat
      NextSymbol;
      ParseNewVariable(follow + [commaSy, rparenSy], v);
      LoadAddress(v);
      base := Host(v.placeType);
      if base = integerType then
        Gen0(rdI)
      else if base = realType then
        Gen0(rdR)
      else if base = charType then
        Gen0(rdC)
      else if base <> nil then
        Error(erNotWritable);
      if v.placeType <> base then
        GenCheck(v.placeType);
      Gen0(sto)
    until sy <> commaSy;
    Expect(rparenSy, erRightParen)
  end
  else if not wholeLine then
    Error(erLeftParen);
  if wholeLine then
    Gen0(rln)
end;

procedure ParseWrite(follow: SymbolSet; wholeLine: boolean);
var
  itsType, widthType: TypePointer;
  start, size: integer;
  isString: boolean;

  { The width after a colon, or the usual one. }
  procedure ParseWidth(usual: integer);
  begin
    if sy = colonSy then
    begin
      NextSymbol;
      ParseExpression(follow + [commaSy, colonSy, rparenSy], widthType);
      if not SameType(widthType, integerType) then
        Error(erMismatch)
    end
    else
      Gen1(ldc, usual)
  end;

begin
  if sy = lparenSy then
  begin
    repeat
      NextSymbol;
      isString := sy = stringSy;
      if isString then
      begin
        start := textStart;
        size := textSize;
        NextSymbol;
        ParseWidth(size);
        Gen(wrS, size, start)
      end
      else
      begin
        ParseExpression(follow + [commaSy, colonSy, rparenSy], itsType);
        if itsType = integerType then
        begin
          ParseWidth(IntegerWidth);
          Gen0(wrI)
        end
        else if itsType = realType then
        begin
          ParseWidth(RealWidth);
          ParseWidth(RealDecimals);
          Gen0(wrR)
        end
        else if itsType = charType then
        begin
          ParseWidth(1);
          Gen0(wrC)
        end
        else if itsType = booleanType then
        begin
          ParseWidth(1);
          Gen0(wrB)
        end
        else
        begin
          if itsType <> nil then
            Error(erNotWritable);
          SkipTo(follow + [commaSy, rparenSy])
        end
      end
    until sy <> commaSy;
    Expect(rparenSy, erRightParen)
  end
  else if not wholeLine then
    Error(erLeftParen);
  if wholeLine then
    Gen0(wln)
end;

{ A statement that starts with a name: assignment or call. }
procedure ParseNameStatement(follow: SymbolSet);
var
  item: IdentPointer;
  scope: integer;
  v: Place;
begin
  Find(item, scope);
  NextSymbol;
  case item^.class of
    constClass, typeClass:
      begin
        Error(erStatement);
        SkipTo(follow)
      end;
    varClass, fieldClass:
      begin
        ParseVariable(follow + [becomesSy, eqSy], item, scope, v);
        ParseAssignedValue(follow, v)
      end;
    routineClass:
      if item^.isFunction then
      begin
        { the result is cell 0 of the function's own frame }
        if level <= item^.bodyLevel then
          Error(erNotRoutine);
        v.placeType := item^.idType;
        v.direct := true;
        v.level := item^.bodyLevel + 1;
        v.address := 0;
        ParseAssignedValue(follow, v)
      end
      else
        ParseCall(follow, item);
    standardClass:
      if item^.key in [20, 21] then
        ParseRead(follow, item^.key = 21)
      else if item^.key in [22, 23] then
        ParseWrite(follow, item^.key = 23)
      else
      begin
        Error(erNotRoutine);
        SkipTo(follow)
      end
  end
end;

procedure ParseSequence(follow: SymbolSet; last: Symbol);
begin
  ParseStatement(follow + [semicolonSy, last]);
  while sy in statementStart + [semicolonSy] do
  begin
    Expect(semicolonSy, erSemicolon);
    ParseStatement(follow + [semicolonSy, last])
  end
end;

procedure ParseIf(follow: SymbolSet);
var
  skipThen, skipElse: integer;
begin
  NextSymbol;
  ParseCondition(follow + [thenSy, doSy]);
  skipThen := codeSize;
  Gen0(jpf);
  Expect(thenSy, erThen);
  ParseStatement(follow + [elseSy]);
  if sy = elseSy then
  begin
    NextSymbol;
    skipElse := codeSize;
    Gen0(jmp);
    PatchHere(skipThen);
    ParseStatement(follow);
    PatchHere(skipElse)
  end
  else
    PatchHere(skipThen)
end;

procedure ParseCase(follow: SymbolSet);
var
  selectorType, labelType: TypePointer;
  values, targets: array[1..MaxCaseLabels] of integer;
  exits: array[1..MaxCaseLabels] of integer;
  labelCount, armCount, jumpToTable, i, value: integer;
  ignored: real;
begin
  NextSymbol;
  ParseExpression(follow + [ofSy, endSy], selectorType);
  if (selectorType = realType) or not IsOrdinal(selectorType) then
    Error(erNotOrdinal);
  jumpToTable := codeSize;
  Gen0(jmp);
  Expect(ofSy, erOf);
  labelCount := 0;
  armCount := 0;
  while sy in constantStart do
  begin
    repeat
      if sy = commaSy then
        NextSymbol;
      ParseConstant(follow + [commaSy, colonSy, semicolonSy, endSy], labelType, value, ignored);
      if not SameType(labelType, selectorType) then
        Error(erMismatch);
      for i := 1 to labelCount do
        if values[i] = value then
          Error(erCaseTwice);
      if labelCount = MaxCaseLabels then
        Error(erTooComplex)
      else
        labelCount := labelCount + 1;
      values[labelCount] := value;
      targets[labelCount] := codeSize
    until sy <> commaSy;
    Expect(colonSy, erColon);
    ParseStatement(follow + [semicolonSy, endSy]);
    if armCount < MaxCaseLabels then
      armCount := armCount + 1;
    exits[armCount] := codeSize;
    Gen0(jmp);
    if sy = semicolonSy then
      NextSymbol
    else if sy <> endSy then
      Error(erSemicolon)
  end;
  PatchHere(jumpToTable);
  for i := 1 to labelCount do
    Gen(csl, values[i], targets[i]);
  Gen0(cse);
  for i := 1 to armCount do
    PatchHere(exits[i]);
  Expect(endSy, erEnd)
end;

procedure ParseWhile(follow: SymbolSet);
var
  start, leave: integer;
begin
  NextSymbol;
  start := codeSize;
  ParseCondition(follow + [doSy]);
  leave := codeSize;
  Gen0(jpf);
  Expect(doSy, erDo);
  ParseStatement(follow);
  Gen1(jmp, start);
  PatchHere(leave)
end;

procedure ParseRepeat(follow: SymbolSet);
var
  start: integer;
begin
  NextSymbol;
  start := codeSize;
  ParseSequence(follow, untilSy);
  Expect(untilSy, erUntil);
  ParseCondition(follow);
  Gen1(jpf, start)
end;

procedure ParseFor(follow: SymbolSet);
var
  item: IdentPointer;
  scope, saved, skip, start, leave: integer;
  v, first, limit: Place;
  itsType: TypePointer;
  upwards: boolean;

  procedure ParseBound(var bound: Place; stop: SymbolSet);
  begin
    ParseExpression(follow + stop, itsType);
    if not SameType(v.placeType, itsType) then
      Error(erMismatch);
    Store(bound)
  end;

begin
  NextSymbol;
  saved := frameTop;
  item := lost;
  if sy = identSy then
  begin
    Find(item, scope);
    NextSymbol
  end
  else
    Error(erIdentifier);
  v.placeType := nil;
  v.direct := true;
  v.level := level;
  v.address := 0;
  if item^.class = varClass then
  begin
    if item <> lost then
      if (item^.level <> level) or item^.byReference or (item^.idType = realType)
        or not IsOrdinal(item^.idType) then
        Error(erForVariable);
    v.placeType := item^.idType;
    v.level := item^.level;
    v.address := item^.address
  end
  else
    Error(erForVariable);
  MakeTemporary(first, v.placeType);
  MakeTemporary(limit, v.placeType);
  Expect(becomesSy, erBecomes);
  ParseBound(first, [toSy, downtoSy, doSy]);
  upwards := sy <> downtoSy;
  if sy in [toSy, downtoSy] then
    NextSymbol
  else
    Error(erTo);
  ParseBound(limit, [doSy]);
  { skip the loop if first is beyond limit; else both must be values of v's type }
  Load(first);
  Load(limit);
  if upwards then
    Gen0(leI)
  else
    Gen0(geI);
  skip := codeSize;
  Gen0(jpf);
  Load(limit);
  GenCheck(v.placeType);
  Store(v);
  Load(first);
  GenCheck(v.placeType);
  Store(v);
  start := codeSize;
  Expect(doSy, erDo);
  ParseStatement(follow);
  { while v has not reached limit, step and repeat }
  Load(v);
  Load(limit);
  Gen0(neI);
  leave := codeSize;
  Gen0(jpf);
  Load(v);
  Gen1(ldc, 1);
  if upwards then
    Gen0(addI)
  else
    Gen0(subI);
  Store(v);
  Gen1(jmp, start);
  PatchHere(skip);
  PatchHere(leave);
  frameTop := saved
end;

procedure ParseWith(follow: SymbolSet);
var
  savedTop, savedFrame: integer;
  v, opened: Place;
begin
  savedTop := top;
  savedFrame := frameTop;
  repeat
    NextSymbol;
    ParseNewVariable(follow + [commaSy, doSy], v);
    LoadAddress(v);
    MakeTemporary(opened, nil);
    Store(opened);
    if v.placeType <> nil then
      if v.placeType^.form <> recordForm then
        Error(erNotRecord)
      else if top = MaxDisplay then
        Error(erTooComplex)
      else
      begin
        top := top + 1;
        display[top].root := v.placeType^.fields;
        display[top].isWith := true;
        display[top].address := opened.address
      end
  until sy <> commaSy;
  Expect(doSy, erDo);
  ParseStatement(follow);
  top := savedTop;
  frameTop := savedFrame
end;

procedure ParseStatement;
begin
  if sy in statementStart then
    case sy of
      identSy: ParseNameStatement(follow);
      beginSy:
        begin
          NextSymbol;
          ParseSequence(follow, endSy);
          Expect(endSy, erEnd)
        end;
      ifSy: ParseIf(follow);
      caseSy: ParseCase(follow);
      whileSy: ParseWhile(follow);
      repeatSy: ParseRepeat(follow);
      forSy: ParseFor(follow);
      withSy: ParseWith(follow)
    end;
  Test(follow, [], erStatement)
end;

{ ---------------------------------------------------------------------- blocks }

procedure ParseConstants(follow: SymbolSet);
var
  item: IdentPointer;
  value: integer;
  realValue: real;
begin
  NextSymbol;
  Test([identSy], follow, erIdentifier);
  while sy = identSy do
  begin
    NewIdent(item, constClass, nil);
    NextSymbol;
    Expect(eqSy, erEquals);
    ParseConstant(follow + [semicolonSy], item^.idType, value, realValue);
    item^.intValue := value;
    if item^.idType = realType then
      item^.realNumber := RealIndex(realValue);
    Enter(item);
    Expect(semicolonSy, erSemicolon)
  end
end;

procedure ParseTypes(follow: SymbolSet);
var
  item: IdentPointer;
  itsType: TypePointer;
begin
  NextSymbol;
  Test([identSy], follow, erIdentifier);
  while sy = identSy do
  begin
    NewIdent(item, typeClass, nil);
    NextSymbol;
    Expect(eqSy, erEquals);
    ParseType(follow + [semicolonSy], itsType);
    item^.idType := itsType;
    Enter(item);
    Expect(semicolonSy, erSemicolon)
  end
end;

{ Gives a list of variables their type and their cells. }
procedure PlaceVariables(first: IdentPointer; itsType: TypePointer; byReference: boolean);
begin
  while first <> nil do
  begin
    first^.idType := itsType;
    first^.byReference := byReference;
    first^.level := level;
    first^.address := frameTop;
    if byReference then
      frameTop := frameTop + 1
    else
      frameTop := frameTop + SizeOfType(itsType);
    first := first^.next
  end;
  if frameTop > frameMax then
    frameMax := frameTop
end;

procedure ParseVariables(follow: SymbolSet);
var
  first: IdentPointer;
  itsType: TypePointer;
begin
  NextSymbol;
  Test([identSy], follow, erIdentifier);
  while sy = identSy do
  begin
    ParseNames(follow + [colonSy], varClass, first);
    Expect(colonSy, erColon);
    ParseType(follow + [semicolonSy], itsType);
    PlaceVariables(first, itsType, false);
    Expect(semicolonSy, erSemicolon)
  end
end;

{ A type given by its name, as parameters and results need it. }
procedure ParseTypeName(follow: SymbolSet; var itsType: TypePointer);
var
  item: IdentPointer;
  scope: integer;
begin
  itsType := nil;
  if sy = identSy then
  begin
    Find(item, scope);
    if item^.class = typeClass then
      itsType := item^.idType
    else
      Error(erNotType);
    NextSymbol
  end
  else
    Error(erIdentifier);
  Test(follow, [], erDeclaration)
end;

{ The parameters become variables of the new scope and a list hanging on the routine. }
procedure ParseParameters(follow: SymbolSet; routine: IdentPointer);
var
  first, last: IdentPointer;
  itsType: TypePointer;
  byReference: boolean;
begin
  last := nil;
  repeat
    NextSymbol;                { '(' or ';' }
    byReference := sy = varSy;
    if byReference then
      NextSymbol;
    ParseNames(follow + [colonSy, rparenSy], varClass, first);
    Expect(colonSy, erColon);
    ParseTypeName(follow + [semicolonSy, rparenSy], itsType);
    PlaceVariables(first, itsType, byReference);
    if last = nil then
      routine^.parameters := first
    else
      last^.next := first;
    while first <> nil do
    begin
      last := first;
      first := first^.next
    end
  until sy <> semicolonSy;
  Expect(rparenSy, erRightParen)
end;

procedure ParseBlock(follow: SymbolSet; routine: IdentPointer); forward;

procedure OpenScope(root: IdentPointer);
begin
  if top = MaxDisplay then
    Error(erTooComplex)
  else
  begin
    top := top + 1;
    level := top;
    display[top].root := root;
    display[top].isWith := false
  end
end;

procedure ParseRoutine(follow: SymbolSet);
var
  routine, parameter: IdentPointer;
  isFunction, isForward, known: boolean;
  savedTop, savedLevel, savedFrame, savedMax: integer;

  procedure NewRoutine;
  begin
    NewIdent(routine, routineClass, nil);
    routine^.isFunction := isFunction;
    routine^.isForward := false;
    routine^.bodyLevel := level;
    routine^.parameters := nil;
    routine^.parameterCells := 0;
    { calls go to this jump until the body is compiled }
    routine^.entry := codeSize;
    Gen0(jmp);
    if routineCount = MaxRoutines then
      Error(erTooComplex)
    else
      routineCount := routineCount + 1;
    routine^.routineNumber := routineCount;
    routineNames[routineCount] := id;
    Enter(routine)
  end;

begin
  isFunction := sy = functionSy;
  NextSymbol;
  savedTop := top;
  savedLevel := level;
  savedFrame := frameTop;
  savedMax := frameMax;
  known := false;
  if sy = identSy then
  begin
    routine := FindIn(display[top].root, id);
    if routine <> nil then
      if routine^.class = routineClass then
        known := routine^.isForward and (routine^.isFunction = isFunction);
    if not known then
      NewRoutine;
    NextSymbol
  end
  else
  begin
    Error(erIdentifier);
    id := Blanks;
    NewRoutine
  end;
  OpenScope(nil);
  frameTop := HeaderCells;
  frameMax := HeaderCells;
  if known then
  begin
    { the parameters are declared already: enter them again }
    parameter := routine^.parameters;
    while parameter <> nil do
    begin
      Enter(parameter);
      parameter := parameter^.next
    end;
    frameTop := HeaderCells + routine^.parameterCells;
    frameMax := frameTop
  end
  else
  begin
    if sy = lparenSy then
      ParseParameters(follow + [colonSy, semicolonSy], routine);
    routine^.parameterCells := frameTop - HeaderCells;
    if isFunction then
    begin
      Expect(colonSy, erColon);
      ParseTypeName(follow + [semicolonSy], routine^.idType);
      if not IsSimple(routine^.idType) then
      begin
        Error(erFunctionResult);
        routine^.idType := nil
      end
    end
  end;
  Expect(semicolonSy, erSemicolon);
  isForward := false;
  if sy = identSy then
    isForward := id = 'forward     ';
  if isForward then
    NextSymbol
  else
    ParseBlock(follow + [semicolonSy], routine);
  routine^.isForward := isForward;
  Expect(semicolonSy, erSemicolon);
  top := savedTop;
  level := savedLevel;
  frameTop := savedFrame;
  frameMax := savedMax;
  Test(declarationStart + [beginSy], follow, erDeclaration)
end;

procedure ParseBlock;
var
  entryPlace: integer;

  { Complains about forward routines without a body. }
  procedure CheckForward(item: IdentPointer);
  begin
    if item <> nil then
    begin
      CheckForward(item^.left);
      if item^.class = routineClass then
        if item^.isForward then
          Error(erForward);
      CheckForward(item^.right)
    end
  end;

begin
  Test(declarationStart + [beginSy], follow, erDeclaration);
  while sy in declarationStart do
  begin
    if sy = constSy then
      ParseConstants(follow + declarationStart + [beginSy])
    else if sy = typeSy then
      ParseTypes(follow + declarationStart + [beginSy])
    else if sy = varSy then
      ParseVariables(follow + declarationStart + [beginSy])
    else
      ParseRoutine(follow + declarationStart + [beginSy]);
    Test(declarationStart + [beginSy], follow, erDeclaration)
  end;
  CheckForward(display[top].root);
  PatchHere(routine^.entry);
  entryPlace := codeSize;
  Gen(ent, routine^.routineNumber, 0);
  Expect(beginSy, erBegin);
  ParseSequence(follow, endSy);
  Expect(endSy, erEnd);
  code[entryPlace].q := frameMax - HeaderCells - routine^.parameterCells;
  Gen(ret, ord(routine^.isFunction), 0);
  Test(follow, [], erDeclaration)
end;

procedure ParseProgram;
var
  main: IdentPointer;
begin
  Expect(programSy, erProgram);
  if sy <> identSy then
    Error(erIdentifier);
  OpenScope(nil);
  NewIdent(main, routineClass, nil);
  routineCount := 1;
  routineNames[1] := id;
  main^.routineNumber := 1;
  main^.isFunction := false;
  main^.isForward := false;
  main^.parameters := nil;
  main^.parameterCells := 0;
  NextSymbol;
  if sy = lparenSy then
  begin
    while not (sy in [rparenSy, semicolonSy, periodSy]) do
      NextSymbol;
    Expect(rparenSy, erRightParen)
  end;
  Expect(semicolonSy, erSemicolon);
  frameTop := HeaderCells;
  frameMax := HeaderCells;
  Gen1(mst, 0);
  main^.entry := codeSize + 2;
  Gen(cal, 0, main^.entry);
  Gen0(stop);
  Gen0(jmp);
  ParseBlock([periodSy] + statementStart + declarationStart - [identSy], main);
  if sy <> periodSy then
    Error(erPeriod);
  EndErrorLine
end;

{ ------------------------------------------------------------------ initialization }

procedure InitScanner;
var
  c: char;
  n: integer;

  procedure Keyword(itsName: Identifier; itsSymbol: Symbol);
  begin
    n := n + 1;
    keywords[n] := itsName;
    keywordSymbols[n] := itsSymbol
  end;

begin
  n := 0;
  { in alphabetical order, for the binary search }
  Keyword('and         ', andSy);
  Keyword('array       ', arraySy);
  Keyword('begin       ', beginSy);
  Keyword('case        ', caseSy);
  Keyword('const       ', constSy);
  Keyword('div         ', divSy);
  Keyword('do          ', doSy);
  Keyword('downto      ', downtoSy);
  Keyword('else        ', elseSy);
  Keyword('end         ', endSy);
  Keyword('for         ', forSy);
  Keyword('function    ', functionSy);
  Keyword('if          ', ifSy);
  Keyword('mod         ', modSy);
  Keyword('not         ', notSy);
  Keyword('of          ', ofSy);
  Keyword('or          ', orSy);
  Keyword('packed      ', packedSy);
  Keyword('procedure   ', procedureSy);
  Keyword('program     ', programSy);
  Keyword('record      ', recordSy);
  Keyword('repeat      ', repeatSy);
  Keyword('then        ', thenSy);
  Keyword('to          ', toSy);
  Keyword('type        ', typeSy);
  Keyword('until       ', untilSy);
  Keyword('var         ', varSy);
  Keyword('while       ', whileSy);
  Keyword('with        ', withSy);
  while n < KeywordCount do
    Keyword('zzzzzzzzzzzz', identSy);
  for c := chr(0) to chr(255) do
    singles[c] := otherSy;
  singles['+'] := plusSy;
  singles['-'] := minusSy;
  singles['*'] := timesSy;
  singles['/'] := slashSy;
  singles['='] := eqSy;
  singles[')'] := rparenSy;
  singles['['] := lbrackSy;
  singles[']'] := rbrackSy;
  singles[','] := commaSy;
  singles[';'] := semicolonSy;
  lineNumber := 0;
  lineSize := 0;
  column := 0;
  symbolColumn := 1;
  ch := ' ';
  errorsSeen := [];
  errorCount := 0;
  errorOnLine := false;
  lastErrorColumn := 0;
  declarationStart := [constSy, typeSy, varSy, procedureSy, functionSy];
  statementStart := [identSy, beginSy, ifSy, caseSy, whileSy, repeatSy, forSy, withSy];
  factorStart := [identSy, intSy, realSy, charSy, lparenSy, notSy];
  constantStart := [plusSy, minusSy, intSy, realSy, charSy, identSy];
  typeStart := constantStart + [lparenSy, arraySy, recordSy];
  relations := [eqSy, neSy, ltSy, leSy, gtSy, geSy]
end;

{ The predeclared names live in scope 0, around the program. }
procedure InitTable;

  procedure NewBasicType(itsName: Identifier; itsForm: TypeForm; var itsType: TypePointer);
  var
    item: IdentPointer;
  begin
    new(itsType);
    itsType^.form := itsForm;
    itsType^.size := 1;
    id := itsName;
    NewIdent(item, typeClass, itsType);
    Enter(item)
  end;

  procedure NewConstant(itsName: Identifier; value: integer; itsType: TypePointer);
  var
    item: IdentPointer;
  begin
    id := itsName;
    NewIdent(item, constClass, itsType);
    item^.intValue := value;
    Enter(item)
  end;

  procedure Standard(itsName: Identifier; itsKey: integer);
  var
    item: IdentPointer;
  begin
    id := itsName;
    NewIdent(item, standardClass, nil);
    item^.key := itsKey;
    Enter(item)
  end;

begin
  top := 0;
  level := 0;
  display[0].root := nil;
  display[0].isWith := false;
  NewBasicType('integer     ', integerForm, integerType);
  NewBasicType('real        ', realForm, realType);
  NewBasicType('boolean     ', booleanForm, booleanType);
  NewBasicType('char        ', charForm, charType);
  NewConstant('false       ', 0, booleanType);
  NewConstant('true        ', 1, booleanType);
  NewConstant('maxint      ', MaxInteger, integerType);
  Standard('abs         ', 0);
  Standard('sqr         ', 1);
  Standard('odd         ', 2);
  Standard('chr         ', 3);
  Standard('ord         ', 4);
  Standard('succ        ', 5);
  Standard('pred        ', 6);
  Standard('trunc       ', 7);
  Standard('round       ', 8);
  Standard('sqrt        ', 9);
  Standard('sin         ', 10);
  Standard('cos         ', 11);
  Standard('exp         ', 12);
  Standard('ln          ', 13);
  Standard('arctan      ', 14);
  Standard('eof         ', 15);
  Standard('eoln        ', 16);
  Standard('read        ', 20);
  Standard('readln      ', 21);
  Standard('write       ', 22);
  Standard('writeln     ', 23);
  id := Blanks;
  NewIdent(lost, varClass, nil);
  lost^.byReference := false;
  lost^.level := 0;
  lost^.address := 0;
  codeSize := 0;
  realCount := 0;
  textTop := 0;
  arrayCount := 0
end;

{ ----------------------------------------------------------------- interpreter }

procedure Interpret;
var
  s: array[0..MaxStore] of Cell;
  pc, base, t, steps, k, from, onto: integer;
  here: Instruction;
  running: boolean;
  c: char;

  function Frame(levels: integer): integer;
  var
    f: integer;
  begin
    f := base;
    while levels > 0 do
    begin
      f := s[f + 1].i;
      levels := levels - 1
    end;
    Frame := f
  end;

  { The names of the active routines, the innermost first. }
  procedure TraceBack;
  var
    f, where: integer;

    procedure WriteRoutine(at: integer);
    var
      k: integer;
    begin
      { the routine's entry is the last one at or before this place }
      while code[at].op <> ent do
        at := at - 1;
      write('  in ');
      for k := 1 to NameLength do
        if routineNames[code[at].p][k] <> ' ' then
          write(routineNames[code[at].p][k])
    end;

  begin
    f := base;
    where := pc - 1;
    while f > 0 do
    begin
      if code[where].op <> stop then
      begin
        WriteRoutine(where);
        writeln(', line ', code[where].line:1)
      end;
      where := s[f + 3].i - 1;
      f := s[f + 2].i
    end
  end;

  procedure StartFailure;
  begin
    if running then
    begin
      writeln;
      write('run-time error: ')
    end
  end;

  procedure StopFailure;
  begin
    if running then
    begin
      writeln;
      TraceBack
    end;
    running := false
  end;

  { Checks that n more cells fit. }
  function Room(n: integer): boolean;
  begin
    Room := true;
    if t + n > MaxStore then
    begin
      StartFailure;
      write('the stack is full');
      StopFailure;
      Room := false
    end
  end;

  procedure Push(value: integer);
  begin
    t := t + 1;
    s[t].i := value
  end;

  { Integer arithmetic that notices overflow before it happens. }
  procedure Arithmetic(op: Operation; a, b: integer; var value: integer);
  var
    overflow: boolean;
  begin
    overflow := false;
    case op of
      addI:
        if (b > 0) and (a > MaxInteger - b) or (b < 0) and (a < -MaxInteger - b) then
          overflow := true
        else
          value := a + b;
      subI:
        if (b < 0) and (a > MaxInteger + b) or (b > 0) and (a < -MaxInteger + b) then
          overflow := true
        else
          value := a - b;
      mulI:
        if b = 0 then
          value := 0
        else if abs(a) > MaxInteger div abs(b) then
          overflow := true
        else
          value := a * b
    end;
    if overflow then
    begin
      StartFailure;
      write('integer overflow');
      StopFailure
    end
  end;

  procedure Divide(op: Operation; a, b: integer; var value: integer);
  begin
    if b = 0 then
    begin
      StartFailure;
      write('division by zero');
      StopFailure
    end
    else if op = divI then
      value := a div b
    else if b < 0 then
    begin
      StartFailure;
      write('mod needs a positive divisor');
      StopFailure
    end
    else
    begin
      value := a - (a div b) * b;
      if value < 0 then
        value := value + b
    end
  end;

  procedure Compare;
  begin
    t := t - 1;
    case here.op of
      eqI: s[t].i := ord(s[t].i = s[t + 1].i);
      neI: s[t].i := ord(s[t].i <> s[t + 1].i);
      ltI: s[t].i := ord(s[t].i < s[t + 1].i);
      leI: s[t].i := ord(s[t].i <= s[t + 1].i);
      gtI: s[t].i := ord(s[t].i > s[t + 1].i);
      geI: s[t].i := ord(s[t].i >= s[t + 1].i);
      eqR: s[t].i := ord(s[t].r = s[t + 1].r);
      neR: s[t].i := ord(s[t].r <> s[t + 1].r);
      ltR: s[t].i := ord(s[t].r < s[t + 1].r);
      leR: s[t].i := ord(s[t].r <= s[t + 1].r);
      gtR: s[t].i := ord(s[t].r > s[t + 1].r);
      geR: s[t].i := ord(s[t].r >= s[t + 1].r)
    end
  end;

  procedure CallFunction(key: integer; isReal: boolean);
  var
    x: real;
    failed: boolean;
  begin
    failed := false;
    case key of
      0:
        if isReal then
          s[t].r := abs(s[t].r)
        else
          s[t].i := abs(s[t].i);
      1:
        if isReal then
          s[t].r := sqr(s[t].r)
        else
          Arithmetic(mulI, s[t].i, s[t].i, s[t].i);
      2: s[t].i := ord(odd(s[t].i));
      3, 4: ;
      5: Arithmetic(addI, s[t].i, 1, s[t].i);
      6: Arithmetic(subI, s[t].i, 1, s[t].i);
      7, 8:
        begin
          x := s[t].r;
          failed := abs(x) > MaxInteger;
          if not failed then
            if key = 7 then
              s[t].i := trunc(x)
            else if x >= 0.0 then
              s[t].i := trunc(x + 0.5)
            else
              s[t].i := trunc(x - 0.5)
        end;
      9:
        if s[t].r < 0.0 then
          failed := true
        else
          s[t].r := sqrt(s[t].r);
      10: s[t].r := sin(s[t].r);
      11: s[t].r := cos(s[t].r);
      12: s[t].r := exp(s[t].r);
      13:
        if s[t].r <= 0.0 then
          failed := true
        else
          s[t].r := ln(s[t].r);
      14: s[t].r := arctan(s[t].r);
      15: Push(ord(eof(input)));
      16:
        if eof(input) then
          Push(1)
        else
          Push(ord(eoln(input)))
    end;
    if failed then
    begin
      StartFailure;
      write('bad argument of a function');
      StopFailure
    end
  end;

  procedure ReadValue;
  begin
    if eof(input) then
    begin
      StartFailure;
      write('there are no more data');
      StopFailure
    end
    else
    begin
      t := t + 1;
      case here.op of
        rdI: read(s[t].i);
        rdR: read(s[t].r);
        rdC:
          begin
            read(c);
            s[t].i := ord(c)
          end
      end
    end
  end;

  procedure WriteValue;
  var
    k: integer;
  begin
    case here.op of
      wrI:
        begin
          t := t - 2;
          write(s[t + 1].i: s[t + 2].i)
        end;
      wrR:
        begin
          t := t - 3;
          write(s[t + 1].r: s[t + 2].i: s[t + 3].i)
        end;
      wrC:
        begin
          t := t - 2;
          write(chr(s[t + 1].i): s[t + 2].i)
        end;
      wrB:
        begin
          t := t - 2;
          if s[t + 1].i = 0 then
          begin
            if s[t + 2].i > 5 then
              write(' ': s[t + 2].i - 5);
            write('false')
          end
          else
          begin
            if s[t + 2].i > 4 then
              write(' ': s[t + 2].i - 4);
            write('true')
          end
        end;
      wrS:
        begin
          t := t - 1;
          if s[t + 1].i > here.p then
            write(' ': s[t + 1].i - here.p);
          for k := 0 to here.p - 1 do
            write(text[here.q + k])
        end
    end
  end;

  { Addresses, blocks of cells and array indices. }
  procedure Index;
  begin
    with arrays[here.q] do
    begin
      t := t - 1;
      if (s[t + 1].i < low) or (s[t + 1].i > high) then
      begin
        StartFailure;
        write('the index ', s[t + 1].i:1, ' is outside ', low:1, '..', high:1);
        StopFailure
      end
      else
        s[t].i := s[t].i + (s[t + 1].i - low) * size
    end
  end;

  procedure CheckRange;
  begin
    if (s[t].i < here.p) or (s[t].i > here.q) then
    begin
      StartFailure;
      write('the value ', s[t].i:1, ' is outside ', here.p:1, '..', here.q:1);
      StopFailure
    end
  end;

begin { Interpret }
  pc := 0;
  base := 0;
  t := -1;
  steps := 0;
  running := true;
  { a frame below the main program's ends the chains }
  for k := 0 to 3 do
    Push(0);
  while running do
  begin
    here := code[pc];
    pc := pc + 1;
    steps := steps + 1;
    { no instruction pushes more than a frame's header without asking for room itself }
    if not Room(HeaderCells) then
      here.op := stop
    else if steps = MaxSteps then
    begin
      StartFailure;
      write('the program runs too long');
      StopFailure
    end;
    if running then
      case here.op of
        ldc: Push(here.q);
        ldr:
          begin
            t := t + 1;
            s[t].r := reals[here.q]
          end;
        lda: Push(Frame(here.p) + here.q);
        ldv:
          begin
            t := t + 1;
            s[t] := s[Frame(here.p) + here.q]
          end;
        ldi: s[t] := s[s[t].i];
        ldb:
          if Room(here.q) then
          begin
            from := s[t].i;
            for k := 0 to here.q - 1 do
              s[t + k] := s[from + k];
            t := t + here.q - 1
          end;
        stv:
          begin
            s[Frame(here.p) + here.q] := s[t];
            t := t - 1
          end;
        sto:
          begin
            s[s[t - 1].i] := s[t];
            t := t - 2
          end;
        mov:
          begin
            onto := s[t - 1].i;
            from := s[t].i;
            for k := 0 to here.q - 1 do
              s[onto + k] := s[from + k];
            t := t - 2
          end;
        inx: Index;
        adr: s[t].i := s[t].i + here.q;
        addI, subI, mulI:
          begin
            t := t - 1;
            Arithmetic(here.op, s[t].i, s[t + 1].i, s[t].i)
          end;
        divI, modI:
          begin
            t := t - 1;
            Divide(here.op, s[t].i, s[t + 1].i, s[t].i)
          end;
        negI: s[t].i := -s[t].i;
        addR:
          begin
            t := t - 1;
            s[t].r := s[t].r + s[t + 1].r
          end;
        subR:
          begin
            t := t - 1;
            s[t].r := s[t].r - s[t + 1].r
          end;
        mulR:
          begin
            t := t - 1;
            s[t].r := s[t].r * s[t + 1].r
          end;
        divR:
          begin
            t := t - 1;
            if s[t + 1].r = 0.0 then
            begin
              StartFailure;
              write('division by zero');
              StopFailure
            end
            else
              s[t].r := s[t].r / s[t + 1].r
          end;
        negR: s[t].r := -s[t].r;
        eqI, neI, ltI, leI, gtI, geI, eqR, neR, ltR, leR, gtR, geR: Compare;
        andB:
          begin
            t := t - 1;
            s[t].i := s[t].i * s[t + 1].i
          end;
        orB:
          begin
            t := t - 1;
            if s[t + 1].i = 1 then
              s[t].i := 1
          end;
        notB: s[t].i := 1 - s[t].i;
        flt: s[t - here.q].r := s[t - here.q].i;
        chk: CheckRange;
        fun: CallFunction(here.p, here.q = 1);
        jmp: pc := here.q;
        jpf:
          begin
            if s[t].i = 0 then
              pc := here.q;
            t := t - 1
          end;
        csl:
          if s[t].i = here.p then
          begin
            pc := here.q;
            t := t - 1
          end;
        cse:
          begin
            StartFailure;
            write('no case for the value ', s[t].i:1);
            StopFailure
          end;
        mst:
          begin
            s[t + 1].i := 0;
            s[t + 2].i := Frame(here.q);
            s[t + 3].i := base;
            t := t + HeaderCells
          end;
        cal:
          begin
            base := t - here.p - HeaderCells + 1;
            s[base + 3].i := pc;
            pc := here.q
          end;
        ent:
          if Room(here.q) then
            for k := 1 to here.q do
              Push(0);
        ret:
          begin
            t := base - 1 + here.p;
            pc := s[base + 3].i;
            base := s[base + 2].i
          end;
        rdI, rdR, rdC: ReadValue;
        rln: readln;
        wrI, wrR, wrC, wrB, wrS: WriteValue;
        wln: writeln;
        stop: running := false
      end
  end;
  writeln;
  writeln('(', steps:1, ' instructions executed)')
end;

begin
  InitScanner;
  InitTable;
  NextSymbol;
  ParseProgram;
  if errorCount > 0 then
    ExplainErrors
  else
  begin
    writeln;
    writeln('(', codeSize:1, ' instructions of code)');
    writeln;
    Interpret
  end;
99:
end.
