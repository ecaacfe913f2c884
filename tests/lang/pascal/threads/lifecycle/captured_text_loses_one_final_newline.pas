program captured_text_loses_one_final_newline;

procedure none;
begin
end;

procedure blank;
begin
  writeln;
  writeln
end;

procedure open;
begin
  write('a');
  writeln;
  write('b')
end;

begin
  writeln('[', thread_join(thread_create(@none)), ']');
  writeln('[', thread_join(thread_create(@blank)), ']');
  writeln('[', thread_join(thread_create(@open)), ']')
end.
