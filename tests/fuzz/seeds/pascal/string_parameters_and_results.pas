{ string parameters and results }
program prog(output);
type list = array [1..3] of string; rec = record name: string; tags: list end;
var s: string; l: list; r, q: rec; i: integer;
procedure chk(n: integer; ok: boolean); begin if ok then writeln(n:1, ' ok') else writeln(n:1, ' FAIL') end;
function rev(s: string): string;
var i: integer; t: string;
begin
  t := ''; for i := length(s) downto 1 do t := t + s[i];
  s := 'changed'; rev := t
end;
procedure app(var s: string; const t: string);
begin
  s := s + t
end;
function rep(const s: string; n: integer): string;
begin
  if n <= 0 then rep := '' else rep := s + rep(s, n - 1)
end;
function isPal(const s: string): boolean;
begin
  isPal := s = rev(s)
end;
function joined(const l: list): string;
begin
  result := '';
  for i := 1 to 3 do begin if i > 1 then result := result + ','; result := result + l[i] end
end;
begin
  s := 'abc'; chk(1, rev(s) = 'cba'); chk(2, s = 'abc'); app(s, s); chk(3, s = 'abcabc'); app(s, '!'); chk(4, s = 'abcabc!'); chk(5, rep('xy', 3) = 'xyxyxy'); chk(6, isPal('abba') and not isPal('ab') and isPal('') and isPal('z'));
  l[1] := 'one'; l[2] := 'two'; l[3] := 'three'; chk(7, joined(l) = 'one,two,three'); app(l[2], '2'); chk(8, l[2] = 'two2');
  r.name := 'n'; r.tags := l; q := r; q.tags[1] := 'other'; app(q.name, 'm'); chk(9, (r.tags[1] = 'one') and (r.name = 'n') and (q.name = 'nm')); chk(10, rev(copy(joined(l), 1, 3)) = 'eno'); chk(11, length(rep('ab', 100)) = 200)
end.
