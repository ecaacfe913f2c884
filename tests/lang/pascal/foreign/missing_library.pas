{ test: err ^.*missing_library.pas:8: runtime error: cannot open library 'nowhere9': }
program missing_library;
{ a comment
  of several
  lines }

{ nothing is looked for until the first call }
procedure nothing; cdecl; external 'nowhere9';
begin
  writeln('before');
  nothing;
  writeln('after')
end.
