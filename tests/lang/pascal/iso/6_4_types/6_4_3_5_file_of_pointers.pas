program filesOfPointers(output);
{ A file may have pointers in its elements; they come back while the program runs. }
type
  link = ^node;
  node = record value: integer; next: link end;
  entry = record
            head: link;
            number: integer;
            case isLeaf: boolean of
              true: (leaf: ^integer);
              false: (sub: link; weight: real)
          end;
var
  links: file of link;
  entries: packed file of entry;
  rows: file of array [1..3] of link;
  e: entry;
  p, q: link;
  i, count, bad: integer;
begin
  rewrite(links);
  new(p);
  p^.value := 42;
  p^.next := p;
  links^ := p;
  put(links);
  write(links, nil);
  reset(links);
  read(links, q);
  writeln(q = p, q^.next^.value, links^ = nil);

  rewrite(entries);
  for i := 1 to 3000 do begin
    new(e.head);
    e.head^.value := i;
    e.head^.next := nil;
    e.number := -i;
    e.isLeaf := odd(i);
    if e.isLeaf then begin
      new(e.leaf);
      e.leaf^ := 3 * i
    end else begin
      new(e.sub);
      e.sub^.value := 5 * i;
      e.weight := i
    end;
    write(entries, e)
  end;
  e.head := nil;
  { work for the collector: only the file knows the nodes now }
  for i := 1 to 100000 do begin
    new(p);
    p^.value := -7
  end;
  reset(entries);
  count := 0;
  bad := 0;
  while not eof(entries) do begin
    count := count + 1;
    with entries^ do begin
      if (head^.value <> count) or (number <> -count) then bad := bad + 1;
      if isLeaf then begin
        if leaf^ <> 3 * count then bad := bad + 1
      end else if (sub^.value <> 5 * count) or (weight <> count) then bad := bad + 1
    end;
    get(entries)
  end;
  writeln(count, ' ', bad);

  rewrite(rows);
  for i := 1 to 3 do begin
    new(rows^[i]);
    rows^[i]^.value := i * 11
  end;
  put(rows);
  reset(rows);
  for i := 1 to 3 do write(rows^[i]^.value:4);
  writeln;
  rewrite(rows);
  reset(rows);
  writeln(eof(rows))
end.
