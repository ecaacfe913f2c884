{$mode tp}
type a=set of 0..100; b= set of 0..64; c = set of 0..200; d = set of 0..7; e = set of 0..8;  f = set of 0..23; g = set of 0..39;
begin writeln(sizeof(a),' ', sizeof(b),' ', sizeof(c),' ', sizeof(d),' ', sizeof(e),' ', sizeof(f), ' ', sizeof(g)); end.
