(*$l+,t-: options of another compiler, to be ignored *)
program pcompiler(input,output,prr);
(* A compiler of a small Pascal into stack code, and its interpreter, written as such
   compilers were: one pass, symbol sets for recovery, tables in packed arrays, variant
   records whose tags are set late or never, a goto to the end.                        *)
label 99;
const
  displimit = 8; maxlevel = 6; strglgth = 10; cxmax = 500; stackmax = 1000;
  nilval = -1; ordmaxchar = 255;
type
  alpha = packed array [1..strglgth] of char;
  symbol = (ident,intconst,mulop,addop,relop,lparent,rparent,comma,semicolon,period,
            becomes,colon,beginsy,endsy,ifsy,thensy,elsesy,whilesy,dosy,varsy,procsy,
            writesy,programsy,othersy,notsy);
  operator = (mul,idiv,imod,plus,minus,ltop,leop,geop,gtop,neop,eqop,noop);
  setofsys = set of symbol;
  idclass = (vars,proc,formal);
  idp = ^identifier;
  identifier = packed record
                 name: alpha; llink, rlink: idp;
                 next: idp;
                 case klass: idclass of
                   vars: (vlev: 0..maxlevel; vaddr: integer);
                   formal: (flev: 0..maxlevel; faddr: integer);
                   proc: (pfaddr, parms, plev: integer)
               end;
  opcode = (lit,opr,lod,sto,cal,int,jmp,jpc,wri,ret);
  instruction = packed record
                  op: opcode;
                  case boolean of
                    true: (l: 0..maxlevel; a: integer);
                    false: (o: operator)
                end;
var
  prr: text;
  sy: symbol; opx: operator; id: alpha; ival, kk: integer; ch: char; eol: boolean;
  display: array [0..displimit] of record fname: idp end;
  top, level, cx, lc, errtotal, linecount: integer;
  code: array [0..cxmax] of instruction;
  rw: array [1..11] of alpha; rsy: array [1..11] of symbol;
  ssy: array [char] of symbol;
  facbegsys, statbegsys, blockbegsys: setofsys;
  disx: 0..displimit;
  opname: packed array [opcode] of packed array [1..3] of char;

procedure error(n: integer);
begin
  writeln('**** error', n:4, ' in line', linecount:4);
  errtotal := errtotal + 1;
  if errtotal > 5 then goto 99
end;

procedure nextch;
begin
  if eof then begin writeln('end of file'); goto 99 end;
  eol := eoln; read(ch);
  if eol then linecount := linecount + 1
end (*nextch*);

procedure insymbol;
label 1;
var i, k: integer;
begin
1: while (ch = ' ') do nextch;
  if ch in ['a'..'i','j'..'r','s'..'z'] then begin
    k := 0;
    repeat
      if k < strglgth then begin k := k + 1; id[k] := ch end;
      nextch
    until not (ch in ['a'..'z','0'..'9']);
    if k >= kk then kk := k
    else repeat id[kk] := ' '; kk := kk - 1 until kk = k;
    sy := ident; opx := noop; i := 0;
    while (i < 11) and (sy = ident) do begin
      i := i + 1;
      if rw[i] = id then sy := rsy[i]
    end;
    if id = 'div       ' then begin sy := mulop; opx := idiv end
    else if id = 'mod       ' then begin sy := mulop; opx := imod end
  end
  else if ch in ['0'..'9'] then begin
    ival := 0; sy := intconst; opx := noop;
    repeat ival := ival * 10 + (ord(ch) - ord('0')); nextch until not (ch in ['0'..'9'])
  end
  else case ch of
    ':': begin nextch; opx := noop; if ch = '=' then begin sy := becomes; nextch end else sy := colon end;
    '<': begin nextch; sy := relop;
           if ch = '=' then begin opx := leop; nextch end
           else if ch = '>' then begin opx := neop; nextch end else opx := ltop
         end;
    '>': begin nextch; sy := relop; if ch = '=' then begin opx := geop; nextch end else opx := gtop end;
    '{': begin repeat nextch until ch = '}'; nextch; goto 1 end;
    '+','-','*','=','(',')',',',';','.':
         begin sy := ssy[ch]; opx := noop;
           if ch = '+' then opx := plus else if ch = '-' then opx := minus
           else if ch = '*' then opx := mul else if ch = '=' then opx := eqop;
           nextch
         end;
    '!','"','#','$','%': begin error(6); nextch; goto 1 end
  end
end (*insymbol*);

procedure enterid(fcp: idp);
var nam: alpha; lcp, lcp1: idp; lleft: boolean;
begin
  nam := fcp^.name; lcp := display[top].fname;
  if lcp = nil then display[top].fname := fcp
  else begin
    repeat lcp1 := lcp;
      if lcp^.name = nam then begin error(101); lcp := lcp^.rlink; lleft := false end
      else if lcp^.name < nam then begin lcp := lcp^.rlink; lleft := false end
      else begin lcp := lcp^.llink; lleft := true end
    until lcp = nil;
    if lleft then lcp1^.llink := fcp else lcp1^.rlink := fcp
  end;
  fcp^.llink := nil; fcp^.rlink := nil
end;

procedure searchid(var fcp: idp);
label 1;
var lcp: idp; d: 0..displimit;
begin
  for d := top downto 0 do begin
    lcp := display[d].fname;
    while lcp <> nil do
      with lcp^ do
        if name = id then begin disx := d; goto 1 end
        else if name < id then lcp := rlink else lcp := llink
  end;
  error(104); lcp := nil;
1: fcp := lcp
end;

procedure gen(fop: opcode; fl, fa: integer);
begin
  if cx >= cxmax then begin writeln('program too long'); goto 99 end;
  with code[cx] do begin op := fop; l := fl; a := fa end;
  cx := cx + 1
end;

procedure genop(fo: operator);
begin
  gen(opr, 0, ord(fo))
end;

procedure skip(fsys: setofsys);
begin
  while not (sy in fsys) do insymbol
end;

procedure block(fsys: setofsys; fprocp: idp);
var lcp: idp; firstcx, segsize: integer;

  procedure statement(fsys: setofsys);
  var lcp: idp; lcx1, lcx2: integer;

    procedure expression(fsys: setofsys);
    var lop: operator;

      procedure simpleexpression(fsys: setofsys);
      var lop: operator; signed: boolean;

        procedure term(fsys: setofsys);
        var lop: operator;

          procedure factor(fsys: setofsys);
          var lcp: idp;
          begin
            if not (sy in facbegsys) then begin error(58); skip(fsys + facbegsys) end;
            if sy in facbegsys then
              case sy of
                ident: begin searchid(lcp); insymbol;
                         if lcp <> nil then
                           with lcp^ do
                             case klass of
                               vars: gen(lod, level - vlev, vaddr);
                               formal: gen(lod, level - flev, faddr);
                               proc: error(103)
                             end
                       end;
                intconst: begin gen(lit, 0, ival); insymbol end;
                lparent: begin insymbol; expression(fsys + [rparent]);
                           if sy = rparent then insymbol else error(4)
                         end;
                notsy: begin insymbol; gen(lit, 0, 1); factor(fsys); genop(minus) end
              end
          end (*factor*);

        begin (*term*)
          factor(fsys + [mulop]);
          while sy = mulop do begin
            lop := opx; insymbol; factor(fsys + [mulop]); genop(lop)
          end
        end (*term*);

      begin (*simpleexpression*)
        signed := false;
        if (sy = addop) and (opx in [plus, minus]) then begin
          signed := opx = minus; if signed then gen(lit, 0, 0); insymbol
        end;
        term(fsys + [addop]);
        if signed then genop(minus);
        while sy = addop do begin lop := opx; insymbol; term(fsys + [addop]); genop(lop) end
      end (*simpleexpression*);

    begin (*expression*)
      simpleexpression(fsys + [relop]);
      if sy = relop then begin
        lop := opx; insymbol; simpleexpression(fsys); genop(lop)
      end
    end (*expression*);

    procedure call(fcp: idp);
    var n: integer;
    begin
      n := 0;
      if sy = lparent then begin
        repeat insymbol; expression(fsys + [comma, rparent]); n := n + 1 until sy <> comma;
        if sy = rparent then insymbol else error(4)
      end;
      with fcp^ do begin
        if n <> parms then error(126);
        gen(cal, level - plev, pfaddr); code[cx - 1].a := pfaddr * 10 + parms
      end
    end;

  begin (*statement*)
    case sy of
      ident: begin
               searchid(lcp); insymbol;
               if lcp = nil then skip(fsys)
               else if lcp^.klass = proc then call(lcp)
               else begin
                 if sy = becomes then insymbol else error(51);
                 expression(fsys);
                 with lcp^ do
                   if klass = vars then gen(sto, level - vlev, vaddr) else gen(sto, level - flev, faddr)
               end
             end;
      beginsy: begin
                 repeat insymbol; statement(fsys + [semicolon, endsy]) until sy <> semicolon;
                 if sy = endsy then insymbol else error(13)
               end;
      ifsy: begin
              insymbol; expression(fsys + [thensy]);
              if sy = thensy then insymbol else error(52);
              lcx1 := cx; gen(jpc, 0, 0); statement(fsys + [elsesy]);
              if sy = elsesy then begin
                lcx2 := cx; gen(jmp, 0, 0); code[lcx1].a := cx; insymbol; statement(fsys);
                code[lcx2].a := cx
              end
              else code[lcx1].a := cx
            end;
      whilesy: begin
                 lcx1 := cx; insymbol; expression(fsys + [dosy]);
                 lcx2 := cx; gen(jpc, 0, 0);
                 if sy = dosy then insymbol else error(54);
                 statement(fsys); gen(jmp, 0, lcx1); code[lcx2].a := cx
               end;
      writesy: begin
                 insymbol; if sy <> lparent then error(9);
                 repeat insymbol; expression(fsys + [comma, rparent]); gen(wri, 0, 0) until sy <> comma;
                 if sy = rparent then insymbol else error(4);
                 gen(wri, 0, 1)
               end;
      semicolon, endsy, elsesy, period, becomes, colon, comma, lparent, rparent, intconst, mulop,
      addop, relop, thensy, dosy, varsy, procsy, programsy, othersy, notsy:
    end;
    if not (sy in fsys) then begin error(19); skip(fsys) end
  end (*statement*);

  procedure vardeclaration;
  begin
    repeat
      insymbol;
      if sy = ident then begin
        new(lcp, vars);
        with lcp^ do begin
          name := id; next := nil; vlev := level; vaddr := lc; lc := lc + 1;
          klass := vars (* set last, as usual *)
        end;
        enterid(lcp); insymbol
      end
      else error(2)
    until sy <> comma;
    if sy = semicolon then insymbol else error(14)
  end;

  procedure procdeclaration;
  var lcp, lcp1, last: idp; oldlc, oldlev, oldtop, n: integer;
  begin
    insymbol;
    new(lcp);
    with lcp^ do begin name := id; klass := proc; plev := level; pfaddr := cx; parms := 0; next := nil end;
    enterid(lcp); insymbol;
    oldlc := lc; oldlev := level; oldtop := top;
    if level < maxlevel then level := level + 1 else error(251);
    if top < displimit then begin top := top + 1; display[top].fname := nil end else error(250);
    lc := 3; n := 0; last := nil;
    if sy = lparent then begin
      repeat
        insymbol; new(lcp1, formal);
        with lcp1^ do begin name := id; klass := formal; flev := level; faddr := lc; next := nil end;
        lc := lc + 1; n := n + 1; enterid(lcp1);
        if last = nil then lcp^.next := lcp1 else last^.next := lcp1;
        last := lcp1; insymbol
      until sy <> comma;
      if sy = rparent then insymbol else error(4)
    end;
    lcp^.parms := n;
    if sy = semicolon then insymbol else error(14);
    block([semicolon], lcp);
    if sy = semicolon then insymbol else error(14);
    lc := oldlc; level := oldlev; top := oldtop
  end;

begin (*block*)
  firstcx := cx; gen(jmp, 0, 0);
  while sy in [varsy, procsy] do
    if sy = varsy then vardeclaration else procdeclaration;
  code[firstcx].a := cx;
  segsize := lc;
  gen(int, 0, segsize);
  if not (sy in [beginsy]) then begin error(18); skip([beginsy]) end;
  statement(fsys);
  gen(ret, 0, 0)
end (*block*);

procedure listcode;
var i: 0..cxmax; c: integer;
begin
  rewrite(prr);
  for i := 0 to cx - 1 do
    with code[i] do begin
      write(prr, i:4, ' ', opname[op], l:3, a:6);
      if op = opr then write(prr, '  op', a:3);
      writeln(prr)
    end;
  reset(prr); c := 0;
  while not eof(prr) do begin
    while not eoln(prr) do begin if prr^ <> ' ' then c := (c * 3 + ord(prr^)) mod 9973; get(prr) end;
    readln(prr)
  end;
  writeln(cx:1, ' instructions, check', c:6)
end;

procedure interpret;
type word = record
              case datatype: boolean of
                true: (vi: integer);
                false: (vb: boolean)
            end;
var p, b, t, i: integer; s: array [0..stackmax] of word; ins: instruction; steps: integer;

  function base(l: integer): integer;
  var b1: integer;
  begin
    b1 := b;
    while l > 0 do begin b1 := s[b1].vi; l := l - 1 end;
    base := b1
  end;

  procedure compare(f: boolean);
  begin
    t := t - 1; s[t].vi := ord(f)
  end;

begin (*interpret*)
  t := -1; b := 0; p := 0; steps := 0;
  s[0].vi := 0; s[1].vi := 0; s[2].vi := -1;
  repeat
    ins := code[p]; p := p + 1; steps := steps + 1;
    with ins do
      case op of
        lit: begin t := t + 1; s[t].vi := a end;
        lod: begin t := t + 1; s[t] := s[base(l) + a] end;
        sto: begin s[base(l) + a] := s[t]; t := t - 1 end;
        int: t := b + a - 1;
        jmp: p := a;
        jpc: begin if s[t].vi = 0 then p := a; t := t - 1 end;
        wri: if a = 0 then begin write(s[t].vi:6); t := t - 1 end else writeln;
        cal: begin (* the parameters lie on top: make room for the mark below them *)
               for i := t downto t - a mod 10 + 1 do s[i + 3] := s[i];
               i := t - a mod 10 + 1;
               s[i].vi := base(l); s[i + 1].vi := b; s[i + 2].vi := p;
               b := i; p := a div 10
             end;
        ret: begin t := b - 1; p := s[b + 2].vi; b := s[b + 1].vi end;
        opr: case a of
               0: begin t := t - 1; s[t].vi := s[t].vi * s[t + 1].vi end;
               1: begin t := t - 1; s[t].vi := s[t].vi div s[t + 1].vi end;
               2: begin t := t - 1; s[t].vi := s[t].vi mod s[t + 1].vi end;
               3: begin t := t - 1; s[t].vi := s[t].vi + s[t + 1].vi end;
               4: begin t := t - 1; s[t].vi := s[t].vi - s[t + 1].vi end;
               5: compare(s[t - 1].vi < s[t].vi);
               6: compare(s[t - 1].vi <= s[t].vi);
               7: compare(s[t - 1].vi >= s[t].vi);
               8: compare(s[t - 1].vi > s[t].vi);
               9: compare(s[t - 1].vi <> s[t].vi);
               10: compare(s[t - 1].vi = s[t].vi)
             end
      end;
    if steps > 200000 then begin writeln('too many steps'); goto 99 end
  until p < 0;
  writeln(steps:1, ' steps')
end;

procedure initialize;
var c: char;
begin
  rw[1] := 'begin     '; rw[2] := 'do        '; rw[3] := 'else      '; rw[4] := 'end       ';
  rw[5] := 'if        '; rw[6] := 'procedure '; rw[7] := 'program   '; rw[8] := 'then      ';
  rw[9] := 'var       '; rw[10] := 'while     '; rw[11] := 'not       ';
  rsy[1] := beginsy; rsy[2] := dosy; rsy[3] := elsesy; rsy[4] := endsy; rsy[5] := ifsy; rsy[6] := procsy;
  rsy[7] := programsy; rsy[8] := thensy; rsy[9] := varsy; rsy[10] := whilesy; rsy[11] := notsy;
  for c := chr(0) to chr(ordmaxchar) do ssy[c] := othersy;
  ssy['+'] := addop; ssy['-'] := addop; ssy['*'] := mulop; ssy['='] := relop; ssy['('] := lparent;
  ssy[')'] := rparent; ssy[','] := comma; ssy[';'] := semicolon; ssy['.'] := period;
  opname[lit] := 'lit'; opname[opr] := 'opr'; opname[lod] := 'lod'; opname[sto] := 'sto'; opname[cal] := 'cal';
  opname[int] := 'int'; opname[jmp] := 'jmp'; opname[jpc] := 'jpc'; opname[wri] := 'wri'; opname[ret] := 'ret';
  facbegsys := [intconst, ident, lparent, notsy];
  statbegsys := [beginsy, ifsy, whilesy, writesy];
  blockbegsys := [varsy, procsy, beginsy];
  cx := 0; lc := 3; errtotal := 0; linecount := 1; kk := strglgth; ch := ' '; top := 0; level := 0;
  display[0].fname := nil
end;

procedure enterwrite;
begin
  rw[7] := 'write     '; rsy[7] := writesy
end;

begin
  initialize;
  insymbol;
  if sy = programsy then begin insymbol; insymbol; if sy = semicolon then insymbol else error(14) end else error(3);
  enterwrite;
  block([period], nil);
  if sy <> period then error(21);
  writeln(errtotal:1, ' errors');
  if errtotal = 0 then begin listcode; interpret end;
99:
  writeln('end')
end.
