{ test: unordered }
program S08; var c: channel of string; tx: sender of string; i: integer;
procedure producer(id: integer; o: sender of string); begin o.push('Producer ' + IntToStr(id)) end;
begin c := chan<string>(10); tx := c.sender; for i := 1 to 3 do go producer(i, tx);
      for i := 1 to 3 do writeln(c.collect) end.
