{$MODE OBJFPC}
{$H+}
program expression_trees; { recursive descent interpreter for a small language }
uses SysUtils;
type
  TTokenKind = (tkNum, tkId, tkOp, tkEnd); 
  TToken = record kind: TTokenKind; text: string; value: double; pos: integer end;
  PNode = ^TNode;
  TNodeKind = (nkNum, nkVar, nkBin, nkNeg, nkCall, nkAssign);
  TNode = record case kind: TNodeKind of nkNum: (value: double); nkVar: (slot: integer); nkBin: (op: char; l, r: PNode);
  nkNeg: (arg: PNode); nkCall: (fn: integer; a: PNode); nkAssign: (target: integer; e: PNode) end;
  ESyntax = class(Exception); EEval = class(Exception);
  TFunc = function(x: double): double;
  TEntry = record name: string; f: TFunc end;
function fSqr(x: double): double; begin result := x * x end; function fHalf(x: double): double; begin result := x / 2 end;
  function fNeg(x: double): double; begin result := -x end;
const Funcs: array[0..2] of TEntry = ((name: 'sqr'; f: @fSqr), (name: 'half'; f: @fHalf), (name: 'neg'; f: @fNeg));
var src: string; p: integer; tok: TToken; names: array of string; vals: array of double; nodes: integer;
procedure Next;
var start: integer;
begin
  while (p <= length(src)) and (src[p] in [' ', #9]) do inc(p);
  tok.pos := p; start := p;
  if p > length(src) then begin tok.kind := tkEnd; tok.text := 'end'; exit end;
  case src[p] of
    '0'..'9', '.': begin while (p <= length(src)) and (src[p] in ['0'..'9', '.']) do inc(p); tok.kind := tkNum;
    tok.text := copy(src, start, p - start); tok.value := StrToFloat(tok.text) end;
    'a'..'z', 'A'..'Z', '_': begin while (p <= length(src)) and (src[p] in ['a'..'z', 'A'..'Z', '0'..'9', '_']) do inc(p); tok.kind := tkId;
    tok.text := LowerCase(copy(src, start, p - start)) end;
    '+', '-', '*', '/', '^', '(', ')', '=': begin tok.kind := tkOp; tok.text := src[p]; inc(p) end;
  else raise ESyntax.CreateFmt('bad character "%s" at %d', [src[p], p]);
  end;
end;
function New_(k: TNodeKind): PNode; begin new(result); result^.kind := k; inc(nodes) end;
function Slot(const s: string): integer; begin for result := 0 to high(names) do if names[result] = s then exit;
  setlength(names, length(names) + 1); setlength(vals, length(names)); result := high(names); names[result] := s; vals[result] := 0 end;
function Expr: PNode; forward;
procedure Expect(const s: string); begin if tok.text <> s then raise ESyntax.CreateFmt('expected "%s" but found "%s" at %d', [s, tok.text,
  tok.pos]); Next end;
function Primary: PNode;
var id: string; i: integer;
begin
  case tok.kind of
    tkNum: begin result := New_(nkNum); result^.value := tok.value; Next end;
    tkId: begin id := tok.text; Next;
      if tok.text = '(' then begin for i := low(Funcs) to high(Funcs) do if Funcs[i].name = id then begin Next; result := New_(nkCall);
      result^.fn := i; result^.a := Expr; Expect(')'); exit end; raise ESyntax.Create('unknown function ' + id) end;
      result := New_(nkVar); result^.slot := Slot(id) end;
  else
    if tok.text = '(' then begin Next; result := Expr; Expect(')') end
    else if tok.text = '-' then begin Next; result := New_(nkNeg); result^.arg := Primary end
    else raise ESyntax.CreateFmt('unexpected "%s" at %d', [tok.text, tok.pos])
  end
end;
function Bin(op: char; l, r: PNode): PNode; begin result := New_(nkBin); result^.op := op; result^.l := l; result^.r := r end;
function Power: PNode; begin result := Primary; if tok.text = '^' then begin Next; result := Bin('^', result, Power) end end;
function Term: PNode; var c: char; begin result := Power; while (tok.kind = tkOp) and (tok.text[1] in ['*', '/']) do begin c := tok.text[1];
  Next; result := Bin(c, result, Power) end end;
function Expr: PNode; var c: char; begin result := Term; while (tok.kind = tkOp) and (tok.text[1] in ['+', '-']) do begin c := tok.text[1];
  Next; result := Bin(c, result, Term) end end;
function Stmt: PNode; var t: PNode; begin result := Expr;
  if tok.text = '=' then begin if result^.kind <> nkVar then raise ESyntax.Create('cannot assign'); t := New_(nkAssign);
  t^.target := result^.slot; dispose(result); dec(nodes); Next; t^.e := Expr; result := t end;
  if tok.kind <> tkEnd then raise ESyntax.CreateFmt('junk at %d', [tok.pos]) end;
function Eval(n: PNode): double;
var i: integer;
begin
  case n^.kind of
    nkNum: result := n^.value; nkVar: result := vals[n^.slot]; nkNeg: result := -Eval(n^.arg); nkCall: result := Funcs[n^.fn].f(Eval(n^.a));
    nkAssign: begin result := Eval(n^.e); vals[n^.target] := result end;
    nkBin: begin result := Eval(n^.l); case n^.op of '+': result := result + Eval(n^.r); '-': result -= Eval(n^.r);
    '*': result *= Eval(n^.r); '/': begin if Eval(n^.r) = 0 then raise EEval.Create('division by zero'); result /= Eval(n^.r) end;
    '^': begin i := round(Eval(n^.r)); result := 1; while i > 0 do begin result := result * Eval(n^.l); dec(i) end end end end;
  end
end;
procedure Free(n: PNode); begin case n^.kind of nkBin: begin Free(n^.l); Free(n^.r) end; nkNeg: Free(n^.arg); nkCall: Free(n^.a);
  nkAssign: Free(n^.e) end; dispose(n); dec(nodes) end;
procedure Run(const s: string);
var t: PNode;
begin
  src := s; p := 1; write(s:20, ' => ');
  try Next; t := Stmt; try writeln(FormatFloat('0.####', Eval(t))) finally Free(t) end
  except on e: ESyntax do writeln('syntax: ', e.Message); on e: EEval do writeln('error: ', e.Message) end
end;
begin
  Run('1 + 2 * 3'); Run('x = 2 ^ 3 ^ 2'); Run('x / 4 - half(x)'); Run('-(3 - 5) * sqr(4)'); Run('y = x + neg(12)'); Run('10 / (x - 512)');
  Run('2 +'); Run('foo(3)'); Run('3 $ 4'); Run('(1 + 2'); Run('1 2'); Run('1 = 2'); writeln(length(names), ' ', names[1], '=', vals[1]:0:1);
end.
