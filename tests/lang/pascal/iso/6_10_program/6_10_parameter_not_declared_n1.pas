program prog(output, data);  { error?: not found|undeclared|not declared|undefined }
begin
  writeln('x')
end.  { error?: not found|undeclared|not declared|undefined }
