{ filedb.pas - a small database in a file of records, with an index kept in memory.

  Shows: typed files (Assign, Rewrite, Reset, Seek, FilePos, FileSize, Read, Write, Close, Erase),
  bounded strings inside records, IOResult, and binary search in an index.

  The file filedb.dat is made in the current directory and removed at the end. }
program FileDb;

const
  FileName = 'filedb.dat';
  MaxRecords = 50;

type
  Book = record
    number: Integer;
    title: string[32];
    year: Integer;
    price: Real;
    onLoan: Boolean
  end;
  BookFile = file of Book;
  IndexEntry = record
    number: Integer;
    position: Integer
  end;

var
  books: BookFile;
  index: array[1..MaxRecords] of IndexEntry;
  indexSize: Integer;

procedure WriteBook(const b: Book);
begin
  Write(b.number:5, '  ', b.title, StringOfChar(' ', 33 - Length(b.title)), b.year:4, b.price:8:2);
  if b.onLoan then
    Write('  on loan');
  WriteLn
end;

{ Where a number is in the index, or where it would have to go. }
function IndexPlace(number: Integer): Integer;
var
  low, high, middle: Integer;
begin
  low := 1;
  high := indexSize;
  while low <= high do
  begin
    middle := (low + high) div 2;
    if index[middle].number < number then
      low := middle + 1
    else
      high := middle - 1
  end;
  IndexPlace := low
end;

{ The position of a book in the file, -1 if there is none. }
function Find(number: Integer): Integer;
var
  place: Integer;
begin
  Find := -1;
  place := IndexPlace(number);
  if place <= indexSize then
    if index[place].number = number then
      Find := index[place].position
end;

procedure AddToIndex(number, position: Integer);
var
  i, place: Integer;
begin
  place := IndexPlace(number);
  for i := indexSize downto place do
    index[i + 1] := index[i];
  index[place].number := number;
  index[place].position := position;
  indexSize := indexSize + 1
end;

procedure AddBook(number: Integer; const title: string; year: Integer; price: Real);
var
  b: Book;
begin
  if Find(number) >= 0 then
    WriteLn('number ', number, ' is in use')
  else
  begin
    b.number := number;
    b.title := title;
    b.year := year;
    b.price := price;
    b.onLoan := False;
    Seek(books, FileSize(books));
    AddToIndex(number, FilePos(books));
    Write(books, b)
  end
end;

{ Builds the index from what is in the file. }
procedure BuildIndex;
var
  b: Book;
begin
  indexSize := 0;
  Seek(books, 0);
  while not Eof(books) do
  begin
    Read(books, b);
    AddToIndex(b.number, FilePos(books) - 1)
  end
end;

{ Changes one record in its place. }
procedure Lend(number: Integer);
var
  b: Book;
  position: Integer;
begin
  position := Find(number);
  if position < 0 then
    WriteLn('there is no book ', number)
  else
  begin
    Seek(books, position);
    Read(books, b);
    if b.onLoan then
      WriteLn('book ', number, ' is on loan already')
    else
    begin
      b.onLoan := True;
      Seek(books, position);
      Write(books, b)
    end
  end
end;

procedure ListInFileOrder;
var
  b: Book;
begin
  WriteLn('in the order of the file:');
  Seek(books, 0);
  while not Eof(books) do
  begin
    Read(books, b);
    WriteBook(b)
  end
end;

procedure ListByNumber;
var
  i: Integer;
  b: Book;
begin
  WriteLn('by number:');
  for i := 1 to indexSize do
  begin
    Seek(books, index[i].position);
    Read(books, b);
    WriteBook(b)
  end
end;

begin
  Assign(books, FileName);
  Rewrite(books);
  indexSize := 0;
  AddBook(410, 'Structured Programming', 1972, 12.5);
  AddBook(120, 'The Art of Computer Programming', 1968, 49.9);
  AddBook(733, 'A Discipline of Programming', 1976, 31);
  AddBook(256, 'Software Tools in Pascal', 1981, 18.75);
  AddBook(120, 'Algorithms', 1983, 25);
  Close(books);

  { a second run of a program would begin here }
  Assign(books, FileName);
  Reset(books);
  BuildIndex;
  WriteLn(FileSize(books), ' records');
  Lend(256);
  Lend(256);
  Lend(999);
  AddBook(300, 'Pascal User Manual and Report', 1974, 9.95);
  ListInFileOrder;
  ListByNumber;
  Close(books);
  Erase(books);

  Assign(books, FileName);
  {$I-}
  Reset(books);
  {$I+}
  if IOResult = 0 then
    WriteLn('the file is still there')
  else
    WriteLn('the file is gone')
end.
