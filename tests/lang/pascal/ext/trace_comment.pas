{ test: err \[VM-TRACE\] IP=\d+ }
{ test: no native what is traced are instructions of the interpreter }
program trace_comment;
begin
  writeln('{ not this }') {  trace on  }
end.
