{$mode fpc}
program g04;
{ state machines, strings, goto, nested procs, var params }
label restart, fail;
type state = (sStart, sInt, sFrac, sExp, sErr, sDone);
var st: state; input_: string; i, attempts: integer; ok: boolean; ch: char; stack: array[1..100] of char; top: integer; txt: ansistring;
function classify(const s: string): state;
var i: integer; st: state;
begin
  st := sStart;
  for i := 1 to length(s) do
    case st of
      sStart: if s[i] in ['0'..'9'] then st := sInt else if not (s[i] in ['+', '-']) then st := sErr;
      sInt: case s[i] of '0'..'9': ; '.': st := sFrac; 'e', 'E': st := sExp; else st := sErr end;
      sFrac: if (s[i] = 'e') or (s[i] = 'E') then st := sExp else if not (s[i] in ['0'..'9']) then st := sErr;
      sExp: if not (s[i] in ['0'..'9', '-', '+']) then st := sErr;
      sErr: break;
    end;
  classify := st
end;
function balanced(const s: string): boolean;
  procedure push(c: char); begin inc(top); stack[top] := c end;
  function pop: char; begin if top = 0 then pop := #0 else begin pop := stack[top]; dec(top) end end;
var i: integer; good: boolean;
begin
  top := 0; good := true; i := 1;
  while good and (i <= length(s)) do begin
    case s[i] of '(', '[', '{': push(s[i]); ')': good := pop = '('; ']': good := pop = '['; '}': good := pop = '{' end;
    inc(i)
  end;
  balanced := good and (top = 0)
end;
procedure divide(a, b: integer; var q, r: integer; var ok: boolean);
begin ok := b <> 0; if not ok then exit; q := a div b; r := a mod b end;
function roman(n: integer): string;
const v: array[1..13] of integer = (1000,900,500,400,100,90,50,40,10,9,5,4,1); s: array[1..13] of string[2] = ('M','CM','D','CD','C','XC','L','XL','X','IX','V','IV','I');
var i: integer;
begin roman := ''; for i := 1 to 13 do while n >= v[i] do begin roman := roman + s[i]; n := n - v[i] end end;
var q, r: integer; m: array[0..2, 0..2] of char; words: array[1..5] of string; n: integer; t: text;
begin
  writeln(classify('123'), ' ', classify('-1.5'), ' ', classify('1e5'), ' ', classify('12x'), ' ', ord(classify('')));
  writeln(balanced('{[()]}'), balanced('([)]'), balanced('(('));
  divide(17, 5, q, r, ok); writeln(q, r, ok); divide(1, 0, q, r, ok); writeln(ok);
  attempts := 0;
restart: inc(attempts); if attempts < 3 then goto restart; writeln(attempts); if attempts > 5 then goto fail;
  writeln(roman(1994), ' ', roman(2024), ' ', roman(49));
  for i := 0 to 8 do m[i div 3, i mod 3] := chr(ord('A') + i); for i := 0 to 2 do write(m[i], ' '); writeln;
  n := 0; input_ := 'split these  words now '; txt := '';
  for ch in input_ do if ch <> ' ' then txt := txt + ch else if txt <> '' then begin inc(n); words[n] := txt; txt := '' end;
  for i := n downto 1 do write(words[i], ' '); writeln(n);
  readln(i, n); writeln(i + n); read(ch); write(ch); read(ch); writeln(ch); readln(input_); writeln(input_); readln(txt); writeln(txt, eof);
  exit;
fail: writeln('failed');
end.
