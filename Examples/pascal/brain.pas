{ brain.pas - interpreters for two very small languages: Brainf*** and Turing machines.

  Shows: a compiler to an internal form (jumps resolved with a stack), case, tapes in arrays and in
  strings, tables of records. }
program Brain;

const
  MaxCode = 2000;
  TapeSize = 1000;

type
  Instruction = record
    op: Char;                     { one of + > . , [ ] }
    argument: Integer             { how often, how far, or where to go }
  end;

var
  code: array[1..MaxCode] of Instruction;
  codeSize: Integer;

{ ---- Brainf***: runs of + - and > < become one instruction with a count }

procedure Emit(op: Char; argument: Integer);
begin
  codeSize := codeSize + 1;
  code[codeSize].op := op;
  code[codeSize].argument := argument
end;

procedure Compile(const source: string);
var
  i, open: Integer;
  loops: array[1..100] of Integer;

  procedure Count(op: Char; amount: Integer);
  begin
    if codeSize > 0 then
      if code[codeSize].op = op then
      begin
        code[codeSize].argument := code[codeSize].argument + amount;
        Exit
      end;
    Emit(op, amount)
  end;

begin
  codeSize := 0;
  open := 0;
  for i := 1 to Length(source) do
    case source[i] of
      '+': Count('+', 1);
      '-': Count('+', -1);
      '>': Count('>', 1);
      '<': Count('>', -1);
      '.', ',': Emit(source[i], 0);
      '[':
        begin
          Emit('[', 0);
          open := open + 1;
          loops[open] := codeSize
        end;
      ']':
        begin
          Emit(']', loops[open]);
          code[loops[open]].argument := codeSize;
          open := open - 1
        end
    end
end;

procedure Run(const data: string);
var
  tape: array[0..TapeSize - 1] of Byte;
  pc, cell, next, steps: Integer;
begin
  for cell := 0 to TapeSize - 1 do
    tape[cell] := 0;
  cell := 0;
  next := 1;
  steps := 0;
  pc := 1;
  while pc <= codeSize do
  begin
    steps := steps + 1;
    case code[pc].op of
      '+': tape[cell] := (tape[cell] + code[pc].argument + 256) mod 256;
      '>': cell := cell + code[pc].argument;
      '.': Write(Chr(tape[cell]));
      ',':
        if next <= Length(data) then
        begin
          tape[cell] := Ord(data[next]);
          next := next + 1
        end
        else
          tape[cell] := 0;
      '[':
        if tape[cell] = 0 then
          pc := code[pc].argument;
      ']':
        if tape[cell] <> 0 then
          pc := code[pc].argument
    end;
    pc := pc + 1
  end;
  WriteLn('(', codeSize, ' instructions, ', steps, ' steps)')
end;

{ ---- Turing machines: a tape that grows at both ends }

type
  Rule = record
    state: Char;
    symbol: Char;
    print: Char;
    direction: Char;              { L, R }
    next: Char                    { H halts }
  end;

const
  BusyBeaver: array[1..8] of Rule = (
    (state: 'A'; symbol: '.'; print: '1'; direction: 'R'; next: 'B'),
    (state: 'A'; symbol: '1'; print: '1'; direction: 'L'; next: 'B'),
    (state: 'B'; symbol: '.'; print: '1'; direction: 'L'; next: 'A'),
    (state: 'B'; symbol: '1'; print: '.'; direction: 'L'; next: 'C'),
    (state: 'C'; symbol: '.'; print: '1'; direction: 'R'; next: 'H'),
    (state: 'C'; symbol: '1'; print: '1'; direction: 'L'; next: 'D'),
    (state: 'D'; symbol: '.'; print: '1'; direction: 'R'; next: 'D'),
    (state: 'D'; symbol: '1'; print: '.'; direction: 'R'; next: 'A'));
  Increment: array[1..5] of Rule = (
    (state: 'A'; symbol: '0'; print: '0'; direction: 'R'; next: 'A'),
    (state: 'A'; symbol: '1'; print: '1'; direction: 'R'; next: 'A'),
    (state: 'A'; symbol: '.'; print: '.'; direction: 'L'; next: 'B'),
    (state: 'B'; symbol: '1'; print: '0'; direction: 'L'; next: 'B'),
    (state: 'B'; symbol: '0'; print: '1'; direction: 'L'; next: 'H'));

procedure RunMachine(const rules: array of Rule; const start: string; show: Boolean);
var
  tape: string;
  state: Char;
  head, steps, i, found, ones: Integer;
begin
  tape := start;
  head := 1;
  state := 'A';
  steps := 0;
  repeat
    if show then
      WriteLn(state, ' ', Copy(tape, 1, head - 1), '[', tape[head], ']',
        Copy(tape, head + 1, Length(tape)));
    found := -1;
    for i := 0 to High(rules) do
      if (rules[i].state = state) and (rules[i].symbol = tape[head]) then
        found := i;
    if found < 0 then
      state := 'H'
    else
    begin
      tape[head] := rules[found].print;
      state := rules[found].next;
      steps := steps + 1;
      if rules[found].direction = 'R' then
      begin
        head := head + 1;
        if head > Length(tape) then
          tape := tape + '.'
      end
      else if head > 1 then
        head := head - 1
      else
        tape := '.' + tape
    end
  until state = 'H';
  ones := 0;
  for i := 1 to Length(tape) do
    if tape[i] = '1' then
      ones := ones + 1;
  WriteLn(tape, ' after ', steps, ' steps, ', ones, ' ones')
end;

begin
  { 8 * 9 = 72 is H, 11 * 3 more is i }
  Compile('++++++++[>+++++++++<-]>. <+++++++++++[>+++<-]>. [-]++++++++++.');
  Run('');
  { writes its input backwards }
  Compile('>,[>,]<[.<]++++++++++.');
  Run('desserts');
  { a triangle; the cells are: rows left, stars, stars spared, scratch, *, line end }
  Compile('+++++ >>>++++++[>+++++++<-] >>++++++++++ <<<<<'
    + '[ >+[>+>>.<<<-] >[<+>-] >>>. <<<<<- ]');
  Run('');
  RunMachine(Increment, '10011.', True);
  RunMachine(BusyBeaver, '.', False)
end.
