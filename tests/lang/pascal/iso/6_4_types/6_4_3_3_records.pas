{ ISO 7185 6.4.3.3: records }
program prog(output);
type empty = record end;
     date = record year: integer; month: 1..12; day: 1..31; end;
     person = record
       name: packed array [1..3] of char;
       born, died: date;
       marks: array [1..2] of record subject: char; value: real end
     end;
var a, b: person; e, f: empty; people: array [1..3] of person;
procedure chk(n: integer; ok: boolean); begin if ok then writeln(n:1, ' ok') else writeln(n:1, ' FAIL') end;
begin
  a.name := 'ada'; a.born.year := 1815; a.born.month := 12; a.born.day := 10;
  a.died := a.born; a.died.year := 1852;
  a.marks[1].subject := 'm'; a.marks[1].value := 1.5;
  a.marks[2] := a.marks[1]; a.marks[2].subject := 'p';
  b := a; b.name[3] := 'o';
  chk(1, (a.name = 'ada') and (b.name = 'ado'));
  chk(2, b.died.year - b.born.year = 37);
  chk(3, (b.marks[2].subject = 'p') and (b.marks[2].value = 1.5));
  people[3] := b; people[3].born.day := 1;
  chk(4, (people[3].born.day = 1) and (b.born.day = 10));
  e := f;
  chk(5, people[3].died.month = 12)
end.
