{ test: err \[VM-TRACE\] IP=\d+ }
program trace_comment;
begin
  writeln('{ not this }') {  trace on  }
end.
