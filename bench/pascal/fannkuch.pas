program FannkuchBench;
{ Pancake flips over all permutations: small integer arrays and short loops.
  Argument: n, the rounds. }

const
  Size = 9;

type
  TPerm = array[0..Size] of integer;

var
  perm: TPerm;
  maxFlips, checksum: integer;

function SizeArg(usual: integer): integer;
var
  n, code: integer;
begin
  SizeArg := usual;
  if ParamCount >= 1 then begin
    Val(ParamStr(1), n, code);
    if (code = 0) and (n > 0) then SizeArg := n;
  end;
end;

function CountFlips: integer;
var
  i, j, t, k, flips: integer;
begin
  flips := 0;
  k := perm[0];
  while k <> 0 do begin
    i := 0;
    j := k;
    while i < j do begin
      t := perm[i];
      perm[i] := perm[j];
      perm[j] := t;
      i := i + 1;
      j := j - 1;
    end;
    flips := flips + 1;
    k := perm[0];
  end;
  CountFlips := flips;
end;

procedure Fannkuch(n: integer);
var
  perm1, count: TPerm;
  i, r, first, flips, permCount: integer;
begin
  for i := 0 to n - 1 do perm1[i] := i;
  r := n;
  permCount := 0;
  while true do begin
    while r <> 1 do begin
      count[r - 1] := r;
      r := r - 1;
    end;
    for i := 0 to n - 1 do perm[i] := perm1[i];
    flips := CountFlips;
    if flips > maxFlips then maxFlips := flips;
    if odd(permCount) then
      checksum := checksum - flips
    else
      checksum := checksum + flips;
    { the next permutation: rotate ever longer prefixes }
    while true do begin
      if r = n then exit;
      first := perm1[0];
      for i := 0 to r - 1 do perm1[i] := perm1[i + 1];
      perm1[r] := first;
      count[r] := count[r] - 1;
      if count[r] > 0 then break;
      r := r + 1;
    end;
    permCount := permCount + 1;
  end;
end;

var
  rounds, i: integer;

begin
  rounds := SizeArg(4);
  maxFlips := 0;
  checksum := 0;
  for i := 1 to rounds do Fannkuch(Size);
  writeln(checksum);
  writeln('Pfannkuchen(', Size, ') = ', maxFlips);
end.
