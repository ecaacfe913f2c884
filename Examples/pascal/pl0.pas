{ pl0.pas - a complete compiler and stack machine for Wirth's teaching language PL/0.

  Shows: a hand-written scanner, a recursive-descent parser whose procedures are nested in each other
  as the grammar is, error recovery with sets of symbols, a block-structured symbol table, code for a
  stack machine with static links, and the machine itself.

  Standard input is a batch of jobs.  A line that starts with '$' is a control card:

      $job NAME        the PL/0 source of a job follows
      $data            the numbers that the job reads follow

  Every job is listed (line number, code address, text), its errors are marked under the line, its
  code is shown, and a job without errors is run. }

// The grammar:
//     program    = block "." .
//     block      = [ "const" ident "=" ["-"] number { "," ident "=" ["-"] number } ";" ]
//                  [ "var" ident { "," ident } ";" ]
//                  { "procedure" ident ";" block ";" } statement .
//     statement  = [ ident ":=" expression | "call" ident | "?" ident | "!" expression
//                  | "read" ident | "write" expression
//                  | "begin" statement { ";" statement } "end"
//                  | "if" condition "then" statement [ "else" statement ]
//                  | "while" condition "do" statement
//                  | "repeat" statement { ";" statement } "until" condition ] .
//     condition  = "odd" expression | expression ( "=" | "#" | "<" | "<=" | ">" | ">=" ) expression .
//     expression = [ "+" | "-" ] term { ( "+" | "-" ) term } .
//     term       = factor { ( "*" | "/" ) factor } .
//     factor     = ident | number | "(" expression ")" .
program PL0;

const
  MaxCode = 1000;       { instructions of one program }
  MaxTable = 200;       { symbols alive at one time }
  MaxLevel = 7;         { depth of procedure nesting }
  MaxNumber = 1000000000;
  MaxStack = 2000;      { cells of the machine's stack }
  MaxSteps = 200000;    { instructions a job may execute }
  MaxErrors = 20;
  NoAddress = -1;

type
  Symbol = (
    syNone, syIdent, syNumber, syPlus, syMinus, syTimes, sySlash, syOdd,
    syEqual, syNotEqual, syLess, syLessEqual, syGreater, syGreaterEqual,
    syLeftParen, syRightParen, syComma, sySemicolon, syPeriod, syBecomes,
    syQuery, syBang, syBegin, syEnd, syIf, syThen, syElse, syWhile, syDo,
    syRepeat, syUntil, syCall, syConst, syVar, syProcedure, syRead, syWrite,
    syEndOfJob);
  SymbolSet = set of Symbol;

  Name = string[16];

  ObjectKind = (okConstant, okVariable, okProcedure);
  TableEntry = record
    id: Name;
    kind: ObjectKind;
    value: Integer;     { of a constant }
    level: Integer;     { of a variable or procedure }
    address: Integer    { cell in the frame, or first instruction }
  end;

  Operation = (
    opLit,              { push a }
    opOpr,              { primitive a }
    opLod,              { push variable at level difference l, offset a }
    opSto,              { pop into it }
    opCal,              { call procedure at a, declared l levels out }
    opInt,              { grow the stack by a cells }
    opJmp,              { jump to a }
    opJpc);             { pop, jump to a when zero }
  Instruction = record
    op: Operation;
    level: Integer;
    arg: Integer
  end;

  Primitive = (
    orReturn, orNegate, orAdd, orSubtract, orMultiply, orDivide, orOdd,
    orEqual, orNotEqual, orLess, orGreaterEqual, orGreater, orLessEqual,
    orRead, orWrite);

const
  KeywordCount = 16;
  OperationNames: array[Operation] of string[3] =
    ('lit', 'opr', 'lod', 'sto', 'cal', 'int', 'jmp', 'jpc');
  PrimitiveNames: array[Primitive] of string[8] =
    ('return', 'negate', 'add', 'sub', 'mul', 'div', 'odd',
     'eq', 'ne', 'lt', 'ge', 'gt', 'le', 'read', 'write');
  KeywordNames: array[1..KeywordCount] of string[9] =
    ('begin', 'call', 'const', 'do', 'else', 'end', 'if', 'odd',
     'procedure', 'read', 'repeat', 'then', 'until', 'var', 'while', 'write');
  KeywordSymbols: array[1..KeywordCount] of Symbol =
    (syBegin, syCall, syConst, syDo, syElse, syEnd, syIf, syOdd,
     syProcedure, syRead, syRepeat, syThen, syUntil, syVar, syWhile, syWrite);

var
  { the batch }
  line: string;               { the current source line }
  column: Integer;            { next character of it to read }
  lineNumber: Integer;
  atCard: Boolean;            { line is a control card, not yet used }
  jobName: string;

  { the scanner's result }
  sym: Symbol;
  id: Name;
  number: Integer;
  symColumn: Integer;

  { the compiler }
  declarationStart, statementStart, factorStart: SymbolSet;
  table: array[0..MaxTable] of TableEntry;
  code: array[0..MaxCode - 1] of Instruction;
  codeCount: Integer;
  errorCount: Integer;
  lastErrorLine, lastErrorColumn: Integer;

{ ---------------------------------------------------------------- the batch }

{ Reads one line of input; a '$' line stays in 'line' until a job asks for it. }
procedure FetchLine;
begin
  if not atCard then
  begin
    if Eof then
      line := '$end'
    else
      ReadLn(line);
    if (Length(line) > 0) and (line[1] = '$') then
      atCard := True
  end
end;

{ The word on a control card: '$job' gives 'job'. }
function CardWord(const card: string): string;
var
  i: Integer;
begin
  i := 2;
  while (i <= Length(card)) and (card[i] <> ' ') do
    i := i + 1;
  CardWord := Copy(card, 2, i - 2)
end;

{ What follows the word on a control card. }
function CardRest(const card: string): string;
var
  i: Integer;
begin
  i := Length(CardWord(card)) + 2;
  while (i <= Length(card)) and (card[i] = ' ') do
    i := i + 1;
  CardRest := Copy(card, i, Length(card))
end;

{ -------------------------------------------------------------- the messages }

procedure Error(const message: string);
begin
  { one message per place: the next ones are usually its echo }
  if (lineNumber <> lastErrorLine) or (symColumn <> lastErrorColumn) then
  begin
    errorCount := errorCount + 1;
    if errorCount <= MaxErrors then
    begin
      Write('  *****     ');
      if symColumn > 1 then
        Write(' ':symColumn - 1);
      WriteLn('^ ', message)
    end
    else if errorCount = MaxErrors + 1 then
      WriteLn('  ***** too many errors, the rest is not shown');
    lastErrorLine := lineNumber;
    lastErrorColumn := symColumn
  end
end;

{ --------------------------------------------------------------- the scanner }

{ Current character of the line; a blank stands for the line end. }
function Current: Char;
begin
  if column <= Length(line) then
    Current := line[column]
  else
    Current := ' '
end;

procedure NextLine;
begin
  FetchLine;
  column := 1;
  if not atCard then
  begin
    lineNumber := lineNumber + 1;
    WriteLn(lineNumber:4, codeCount:6, '  ', line)
  end
end;

procedure GetSymbol;

  procedure ScanName;
  var
    word: Name;
    low, high, middle: Integer;
  begin
    word := '';
    while Current in ['a'..'z', 'A'..'Z', '0'..'9', '_'] do
    begin
      if Current in ['A'..'Z'] then
        word := word + Chr(Ord(Current) + 32)
      else
        word := word + Current;
      column := column + 1
    end;
    id := word;
    sym := syIdent;
    low := 1;
    high := KeywordCount;
    while low <= high do
    begin
      middle := (low + high) div 2;
      if KeywordNames[middle] = word then
      begin
        sym := KeywordSymbols[middle];
        low := high + 1
      end
      else if KeywordNames[middle] < word then
        low := middle + 1
      else
        high := middle - 1
    end
  end;

  procedure ScanNumber;
  var
    digit: Integer;
    tooLarge: Boolean;
  begin
    number := 0;
    tooLarge := False;
    while Current in ['0'..'9'] do
    begin
      digit := Ord(Current) - Ord('0');
      if number > (MaxNumber - digit) div 10 then
        tooLarge := True
      else
        number := 10 * number + digit;
      column := column + 1
    end;
    sym := syNumber;
    if tooLarge then
    begin
      Error('this number is too large');
      number := 0
    end
  end;

  { One or two characters: 'second' after the first gives 'long', else 'short'. }
  procedure ScanPair(second: Char; long, short: Symbol);
  begin
    column := column + 1;
    if Current = second then
    begin
      column := column + 1;
      sym := long
    end
    else
      sym := short
  end;

  procedure ScanSingle(single: Symbol);
  begin
    column := column + 1;
    sym := single
  end;

  procedure SkipComment;
  begin
    column := column + 1;
    while (Current <> '}') and not atCard do
    begin
      column := column + 1;
      if column > Length(line) then
        NextLine
    end;
    if atCard then
      Error('the job ends inside a comment');
    column := column + 1
  end;

var
  found: Boolean;
begin
  repeat
    found := True;
    while not atCard and ((column > Length(line)) or (Current <= ' ')) do
      if column > Length(line) then
        NextLine
      else
        column := column + 1;
    symColumn := column;
    if atCard then
      sym := syEndOfJob
    else
      case Current of
        'a'..'z', 'A'..'Z': ScanName;
        '0'..'9': ScanNumber;
        ':': ScanPair('=', syBecomes, syNone);
        '<': ScanPair('=', syLessEqual, syLess);
        '>': ScanPair('=', syGreaterEqual, syGreater);
        '+': ScanSingle(syPlus);
        '-': ScanSingle(syMinus);
        '*': ScanSingle(syTimes);
        '/': ScanSingle(sySlash);
        '=': ScanSingle(syEqual);
        '#': ScanSingle(syNotEqual);
        '(': ScanSingle(syLeftParen);
        ')': ScanSingle(syRightParen);
        ',': ScanSingle(syComma);
        ';': ScanSingle(sySemicolon);
        '.': ScanSingle(syPeriod);
        '?': ScanSingle(syQuery);
        '!': ScanSingle(syBang);
        '{':
          begin
            SkipComment;
            found := False
          end
        else
          begin
            Error('this character has no meaning in PL/0');
            column := column + 1;
            found := False
          end
      end
  until found
end;

{ -------------------------------------------------------- the code generator }

procedure Generate(op: Operation; level, arg: Integer);
begin
  if codeCount < MaxCode then
  begin
    code[codeCount].op := op;
    code[codeCount].level := level;
    code[codeCount].arg := arg;
    codeCount := codeCount + 1
  end
  else
    Error('the program is too long')
end;

procedure GeneratePrimitive(op: Primitive);
begin
  Generate(opOpr, 0, Ord(op))
end;

{ Emits a jump whose target is not yet known and returns its place. }
function ForwardJump(op: Operation): Integer;
begin
  ForwardJump := codeCount;
  Generate(op, 0, NoAddress)
end;

procedure PatchToHere(jump: Integer);
begin
  if jump < MaxCode then
    code[jump].arg := codeCount
end;

procedure ListCode(first: Integer);
var
  i: Integer;
begin
  for i := first to codeCount - 1 do
  begin
    Write('      ', i:4, '  ', OperationNames[code[i].op]);
    if code[i].op = opOpr then
      WriteLn('  ', PrimitiveNames[Primitive(code[i].arg)])
    else if code[i].op in [opLod, opSto, opCal] then
      WriteLn(code[i].level:3, ',', code[i].arg:1)
    else
      WriteLn('  ', code[i].arg:1)
  end
end;

{ ---------------------------------------------------------------- the parser }

{ Skips to a symbol of 'wanted' or 'stop'; complains if the current one is not wanted. }
procedure Test(wanted, stop: SymbolSet; const message: string);
begin
  if not (sym in wanted) then
  begin
    Error(message);
    wanted := wanted + stop + [syEndOfJob];
    while not (sym in wanted) do
      GetSymbol
  end
end;

procedure Expect(wanted: Symbol; const message: string);
begin
  if sym = wanted then
    GetSymbol
  else
    Error(message)
end;

{ Parses one block.  'top' is the last entry of the symbol table, 'follow' the symbols that may
  come after the block, 'owner' the table entry of the procedure it is the body of. }
procedure Block(level, top, owner: Integer; follow: SymbolSet);
var
  frameSize: Integer;       { cells of the frame in use }
  firstEntry: Integer;      { first entry that belongs to this block }
  entryJump: Integer;
  bodyStart: Integer;
  procedureEntry: Integer;

  { Index of the innermost object with this name, 0 if there is none. }
  function Find(const wanted: Name): Integer;
  var
    i: Integer;
  begin
    table[0].id := wanted;
    i := top;
    while table[i].id <> wanted do
      i := i - 1;
    Find := i
  end;

  procedure Enter(kind: ObjectKind; value: Integer);
  begin
    if Find(id) >= firstEntry then
      Error('this name is already declared in this block');
    if top = MaxTable then
      Error('there are too many names')
    else
    begin
      top := top + 1;
      table[top].id := id;
      table[top].kind := kind;
      table[top].value := value;
      table[top].level := level;
      table[top].address := NoAddress;
      if kind = okVariable then
      begin
        table[top].address := frameSize;
        frameSize := frameSize + 1
      end
    end
  end;

  procedure ConstantDeclaration;
  var
    constantName: Name;
    sign: Integer;
  begin
    if sym = syIdent then
    begin
      constantName := id;
      GetSymbol;
      if sym = syBecomes then
        Error('use = here, not :=');
      if sym in [syEqual, syBecomes] then
        GetSymbol
      else
        Error('= expected');
      sign := 1;
      if sym = syMinus then
      begin
        sign := -1;
        GetSymbol
      end;
      if sym = syNumber then
      begin
        id := constantName;
        Enter(okConstant, sign * number);
        GetSymbol
      end
      else
        Error('number expected')
    end
    else
      Error('name of a constant expected')
  end;

  procedure VariableDeclaration;
  begin
    if sym = syIdent then
    begin
      Enter(okVariable, 0);
      GetSymbol
    end
    else
      Error('name of a variable expected')
  end;

  procedure Statement(follow: SymbolSet);

    { Looks up the current identifier as a variable and skips it; 0 after an error. }
    function VariableName: Integer;
    var
      i: Integer;
    begin
      i := 0;
      if sym <> syIdent then
        Error('name of a variable expected')
      else
      begin
        i := Find(id);
        if i = 0 then
          Error('this name is not declared')
        else if table[i].kind <> okVariable then
        begin
          Error('this is not a variable');
          i := 0
        end;
        GetSymbol
      end;
      VariableName := i
    end;

    procedure StoreInto(entry: Integer);
    begin
      if entry > 0 then
        Generate(opSto, level - table[entry].level, table[entry].address)
    end;

    procedure Expression(follow: SymbolSet);
    var
      operation: Symbol;

      procedure Term(follow: SymbolSet);
      var
        operation: Symbol;

        procedure Factor(follow: SymbolSet);
        var
          i: Integer;
        begin
          Test(factorStart, follow, 'an expression cannot start with this symbol');
          if sym = syIdent then
          begin
            i := Find(id);
            if i = 0 then
              Error('this name is not declared')
            else
              case table[i].kind of
                okConstant: Generate(opLit, 0, table[i].value);
                okVariable: Generate(opLod, level - table[i].level, table[i].address);
                okProcedure: Error('a procedure has no value')
              end;
            GetSymbol
          end
          else if sym = syNumber then
          begin
            Generate(opLit, 0, number);
            GetSymbol
          end
          else if sym = syLeftParen then
          begin
            GetSymbol;
            Expression(follow + [syRightParen]);
            Expect(syRightParen, ') expected')
          end;
          Test(follow, factorStart, 'this symbol cannot follow a factor')
        end;

      begin { Term }
        Factor(follow + [syTimes, sySlash]);
        while sym in [syTimes, sySlash] do
        begin
          operation := sym;
          GetSymbol;
          Factor(follow + [syTimes, sySlash]);
          if operation = syTimes then
            GeneratePrimitive(orMultiply)
          else
            GeneratePrimitive(orDivide)
        end
      end;

    begin { Expression }
      operation := sym;
      if sym in [syPlus, syMinus] then
        GetSymbol;
      Term(follow + [syPlus, syMinus]);
      if operation = syMinus then
        GeneratePrimitive(orNegate);
      while sym in [syPlus, syMinus] do
      begin
        operation := sym;
        GetSymbol;
        Term(follow + [syPlus, syMinus]);
        if operation = syPlus then
          GeneratePrimitive(orAdd)
        else
          GeneratePrimitive(orSubtract)
      end
    end;

    procedure Condition(follow: SymbolSet);
    const
      Relations = [syEqual, syNotEqual, syLess, syLessEqual, syGreater, syGreaterEqual];
    var
      relation: Symbol;
    begin
      if sym = syOdd then
      begin
        GetSymbol;
        Expression(follow);
        GeneratePrimitive(orOdd)
      end
      else
      begin
        Expression(follow + Relations);
        if sym in Relations then
        begin
          relation := sym;
          GetSymbol;
          Expression(follow);
          case relation of
            syEqual: GeneratePrimitive(orEqual);
            syNotEqual: GeneratePrimitive(orNotEqual);
            syLess: GeneratePrimitive(orLess);
            syLessEqual: GeneratePrimitive(orLessEqual);
            syGreater: GeneratePrimitive(orGreater);
            syGreaterEqual: GeneratePrimitive(orGreaterEqual)
          end
        end
        else
          Error('relational operator expected')
      end
    end;

    procedure Assignment;
    var
      target: Integer;
    begin
      target := VariableName;
      if sym = syEqual then
        Error('use := here, not =');
      if sym in [syBecomes, syEqual] then
        GetSymbol
      else
        Error(':= expected');
      Expression(follow);
      StoreInto(target)
    end;

    procedure CallStatement;
    var
      i: Integer;
    begin
      GetSymbol;
      if sym <> syIdent then
        Error('call must be followed by a name')
      else
      begin
        i := Find(id);
        if i = 0 then
          Error('this name is not declared')
        else if table[i].kind = okProcedure then
          Generate(opCal, level - table[i].level, table[i].address)
        else
          Error('only a procedure can be called');
        GetSymbol
      end
    end;

    // statement { ";" statement }, up to the symbol 'last'
    procedure Sequence(last: Symbol);
    begin
      Statement(follow + [sySemicolon, last]);
      while sym in statementStart + [sySemicolon] do
      begin
        Expect(sySemicolon, '; expected between statements');
        Statement(follow + [sySemicolon, last])
      end
    end;

    procedure CompoundStatement;
    begin
      GetSymbol;
      Sequence(syEnd);
      Expect(syEnd, 'end or ; expected')
    end;

    procedure IfStatement;
    var
      skipThen, skipElse: Integer;
    begin
      GetSymbol;
      Condition(follow + [syThen, syDo]);
      Expect(syThen, 'then expected');
      skipThen := ForwardJump(opJpc);
      Statement(follow + [syElse]);
      if sym = syElse then
      begin
        GetSymbol;
        skipElse := ForwardJump(opJmp);
        PatchToHere(skipThen);
        Statement(follow);
        PatchToHere(skipElse)
      end
      else
        PatchToHere(skipThen)
    end;

    procedure WhileStatement;
    var
      start, leave: Integer;
    begin
      GetSymbol;
      start := codeCount;
      Condition(follow + [syDo]);
      leave := ForwardJump(opJpc);
      Expect(syDo, 'do expected');
      Statement(follow);
      Generate(opJmp, 0, start);
      PatchToHere(leave)
    end;

    procedure RepeatStatement;
    var
      start: Integer;
    begin
      GetSymbol;
      start := codeCount;
      Sequence(syUntil);
      Expect(syUntil, 'until or ; expected');
      Condition(follow);
      Generate(opJpc, 0, start)
    end;

    procedure ReadStatement;
    begin
      GetSymbol;
      GeneratePrimitive(orRead);
      StoreInto(VariableName)
    end;

    procedure WriteStatement;
    begin
      GetSymbol;
      Expression(follow);
      GeneratePrimitive(orWrite)
    end;

  begin { Statement }
    case sym of
      syIdent: Assignment;
      syCall: CallStatement;
      syBegin: CompoundStatement;
      syIf: IfStatement;
      syWhile: WhileStatement;
      syRepeat: RepeatStatement;
      syRead, syQuery: ReadStatement;
      syWrite, syBang: WriteStatement
      else
        { the empty statement }
    end;
    Test(follow, [], 'this symbol cannot follow a statement')
  end;

begin { Block }
  frameSize := 3;           { static link, dynamic link, return address }
  firstEntry := top + 1;
  entryJump := ForwardJump(opJmp);
  if owner > 0 then
    table[owner].address := entryJump;
  if level > MaxLevel then
    Error('procedures are nested too deeply');
  repeat
    if sym = syConst then
    begin
      GetSymbol;
      ConstantDeclaration;
      while sym = syComma do
      begin
        GetSymbol;
        ConstantDeclaration
      end;
      Expect(sySemicolon, '; or , expected')
    end;
    if sym = syVar then
    begin
      GetSymbol;
      VariableDeclaration;
      while sym = syComma do
      begin
        GetSymbol;
        VariableDeclaration
      end;
      Expect(sySemicolon, '; or , expected')
    end;
    while sym = syProcedure do
    begin
      GetSymbol;
      procedureEntry := 0;
      if sym = syIdent then
      begin
        Enter(okProcedure, 0);
        procedureEntry := top;
        GetSymbol
      end
      else
        Error('name of a procedure expected');
      Expect(sySemicolon, '; expected');
      Block(level + 1, top, procedureEntry, follow + [sySemicolon]);
      Expect(sySemicolon, '; expected after a procedure');
      Test(statementStart + declarationStart + [syIdent], follow,
        'this symbol cannot follow a procedure')
    end;
    Test(statementStart + [syIdent] + follow, declarationStart, 'statement expected')
  until not (sym in declarationStart);

  PatchToHere(entryJump);
  bodyStart := codeCount;
  if owner > 0 then
    table[owner].address := bodyStart;
  Generate(opInt, 0, frameSize);
  Statement(follow + [sySemicolon, syEnd]);
  GeneratePrimitive(orReturn);
  Test(follow, [], 'this symbol cannot follow a block')
end;

procedure CompileJob;
begin
  codeCount := 0;
  errorCount := 0;
  lastErrorLine := 0;
  lastErrorColumn := 0;
  lineNumber := 0;
  line := '';
  column := 1;
  GetSymbol;
  Block(0, 0, 0, [syPeriod] + declarationStart + statementStart);
  if sym <> syPeriod then
    Error('. expected at the end of the program');
  { list what is left of the job, so that the listing is complete }
  while not atCard do
    NextLine
end;

{ --------------------------------------------------------------- the machine }

procedure RunJob;
var
  stack: array[0..MaxStack] of Int64;
  pc, base, top, steps: Integer;
  running: Boolean;
  current: Instruction;
  dataColumn: Integer;

  procedure Fail(const message: string);
  begin
    WriteLn('run-time error: ', message, ' (instruction ', pc - 1:1, ')');
    running := False
  end;

  procedure Push(value: Int64);
  begin
    if top = MaxStack then
      Fail('stack overflow')
    else
    begin
      top := top + 1;
      stack[top] := value
    end
  end;

  { The base of the frame that is 'levels' static levels out. }
  function FrameAt(levels: Integer): Integer;
  var
    frame: Integer;
  begin
    frame := base;
    while levels > 0 do
    begin
      frame := stack[frame];
      levels := levels - 1
    end;
    FrameAt := frame
  end;

  { The next number of the job's data lines. }
  procedure ReadNumber(var value: Int64; var found: Boolean);
  var
    digits: string;
    position: Integer;
  begin
    value := 0;
    found := False;
    while not atCard and not found do
    begin
      while (dataColumn <= Length(line)) and (line[dataColumn] <= ' ') do
        dataColumn := dataColumn + 1;
      if dataColumn <= Length(line) then
      begin
        digits := '';
        while (dataColumn <= Length(line)) and (line[dataColumn] > ' ') do
        begin
          digits := digits + line[dataColumn];
          dataColumn := dataColumn + 1
        end;
        Val(digits, value, position);
        found := position = 0;
        if not found then
        begin
          Fail('bad number in the data');
          Exit
        end
      end
      else
      begin
        FetchLine;
        dataColumn := 1
      end
    end;
    if not found then
      Fail('there are no more data')
  end;

  procedure Operate(op: Primitive);

    function Bit(condition: Boolean): Int64;
    begin
      if condition then
        Bit := 1
      else
        Bit := 0
    end;

  var
    right: Int64;
    found: Boolean;
  begin
    if op in [orAdd..orDivide, orEqual..orLessEqual] then
    begin
      right := stack[top];
      top := top - 1
    end
    else
      right := 0;
    case op of
      orReturn:
        begin
          top := base - 1;
          pc := stack[base + 2];
          base := stack[base + 1];
          running := pc > 0
        end;
      orNegate: stack[top] := -stack[top];
      orAdd: stack[top] := stack[top] + right;
      orSubtract: stack[top] := stack[top] - right;
      orMultiply:
        if (Abs(stack[top]) > MaxNumber) or (Abs(right) > MaxNumber) then
          Fail('the product is too large')
        else
          stack[top] := stack[top] * right;
      orDivide:
        if right = 0 then
          Fail('division by zero')
        else
          stack[top] := stack[top] div right;
      orOdd: stack[top] := Bit(Odd(stack[top]));
      orEqual: stack[top] := Bit(stack[top] = right);
      orNotEqual: stack[top] := Bit(stack[top] <> right);
      orLess: stack[top] := Bit(stack[top] < right);
      orLessEqual: stack[top] := Bit(stack[top] <= right);
      orGreater: stack[top] := Bit(stack[top] > right);
      orGreaterEqual: stack[top] := Bit(stack[top] >= right);
      orRead:
        begin
          ReadNumber(right, found);
          if found then
            Push(right)
        end;
      orWrite:
        begin
          WriteLn(stack[top]:1);
          top := top - 1
        end
    end
  end;

  procedure GrowBy(cells: Integer);
  var
    i: Integer;
  begin
    if top + cells > MaxStack then
      Fail('stack overflow')
    else
    begin
      { the links are already in place; variables start as zero }
      for i := top + 4 to top + cells do
        stack[i] := 0;
      top := top + cells
    end
  end;

  procedure EnterProcedure(levels, address: Integer);
  begin
    if top + 3 > MaxStack then
      Fail('stack overflow')
    else
    begin
      stack[top + 1] := FrameAt(levels);
      stack[top + 2] := base;
      stack[top + 3] := pc;
      base := top + 1;
      pc := address
    end
  end;

begin { RunJob }
  if not atCard then
    line := '';
  dataColumn := 1;
  pc := 0;
  base := 1;
  top := 0;
  stack[1] := 0;
  stack[2] := 0;
  stack[3] := 0;
  steps := 0;
  running := True;
  while running do
  begin
    current := code[pc];
    pc := pc + 1;
    steps := steps + 1;
    case current.op of
      opLit: Push(current.arg);
      opOpr: Operate(Primitive(current.arg));
      opLod: Push(stack[FrameAt(current.level) + current.arg]);
      opSto:
        begin
          stack[FrameAt(current.level) + current.arg] := stack[top];
          top := top - 1
        end;
      opCal: EnterProcedure(current.level, current.arg);
      opInt: GrowBy(current.arg);
      opJmp: pc := current.arg;
      opJpc:
        begin
          if stack[top] = 0 then
            pc := current.arg;
          top := top - 1
        end
    end;
    if running and (steps >= MaxSteps) then
      Fail('the job runs too long')
  end;
  WriteLn('(', steps:1, ' instructions)')
end;

{ ---------------------------------------------------------------- the driver }

procedure DoJob;
var
  hasData: Boolean;
begin
  WriteLn('=== job ', jobName, ' ===');
  WriteLn('line  addr  source');
  CompileJob;
  WriteLn;
  hasData := CardWord(line) = 'data';
  if hasData then
    atCard := False;
  if errorCount > 0 then
    WriteLn(errorCount:1, ' error(s), the job is not run')
  else
  begin
    WriteLn('code:');
    ListCode(0);
    WriteLn;
    WriteLn('output:');
    RunJob
  end;
  { skip data that nobody read }
  while not atCard do
    FetchLine;
  WriteLn
end;

begin
  declarationStart := [syConst, syVar, syProcedure];
  statementStart := [syBegin, syCall, syIf, syWhile, syRepeat, syRead, syWrite, syQuery, syBang];
  factorStart := [syIdent, syNumber, syLeftParen];
  atCard := False;
  repeat
    FetchLine;
    if atCard and (CardWord(line) = 'job') then
    begin
      jobName := CardRest(line);
      atCard := False;
      DoJob
    end
    else if atCard and (CardWord(line) <> 'end') then
    begin
      WriteLn('unknown control card: ', line);
      atCard := False
    end
    else if not atCard and (line <> '') then
      WriteLn('ignored: ', line)
  until atCard and (CardWord(line) = 'end')
end.
