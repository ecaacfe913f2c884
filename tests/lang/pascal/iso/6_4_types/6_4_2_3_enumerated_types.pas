{ ISO 7185 6.4.2.3: enumerated types }
program prog(output);
type day = (mon, tue, wed, thu, fri, sat, sun);
     work = mon..fri;
var d: day; w: work; hours: array [day] of integer; total: integer; rest: set of day;
    hot, cold: (no, maybe, yes);
procedure chk(n: integer; ok: boolean); begin if ok then writeln(n:1, ' ok') else writeln(n:1, ' FAIL') end;
begin
  chk(1, (ord(mon) = 0) and (ord(sun) = 6));
  chk(2, (succ(mon) = tue) and (pred(sun) = sat));
  chk(3, (mon < tue) and (sun >= sat) and (wed <> thu));
  for d := mon to sun do hours[d] := ord(d) * 2;
  total := 0;
  for d := sun downto mon do total := total + hours[d];
  chk(4, total = 42);
  w := wed; d := w; chk(5, d = wed);
  rest := [sat, sun]; chk(6, (sun in rest) and not (w in rest));
  d := fri; chk(7, not (succ(d) in [mon..fri]));
  hot := yes; cold := no;
  chk(8, (hot > cold) and (ord(hot) - ord(cold) = 2));
  case d of
    mon, tue, wed: chk(9, false);
    thu: chk(9, false);
    fri: chk(9, true);
    sat, sun: chk(9, false)
  end
end.
