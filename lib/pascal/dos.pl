{ Dos: the routines (FindFirst, GetDate, Exec, GetEnv, ...) are built in. }
unit Dos;

interface

type
  SearchRec = record
    Name: string;
    Attr: integer;
  end;

implementation

end.
