program S12; uses thread, runtime; var mu: integer; a, b: task;
procedure worker; var v: integer;
begin thread.mutex.lock(mu); v := StrToInt(runtime.core.fetch('counter'));
      runtime.core.share('counter', IntToStr(v + 1)); thread.mutex.unlock(mu) end;
begin mu := thread.mutex.new(); runtime.core.share('counter', '0');
      a := thread.core.spawn(@worker); b := thread.core.spawn(@worker); TaskAwait(a); TaskAwait(b);
      writeln(runtime.core.fetch('counter')) end.
