{ calendar.pas - dates: day of the week, Easter, distances, and a printed calendar.

  Shows: enumerations with tables of names, subranges, case, records as parameters, and integer
  arithmetic with div and mod. }
program Calendar;

type
  Month = (January, February, March, April, May, June, July, August, September, October,
    November, December);
  Weekday = (Monday, Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday);
  Day = 1..31;
  Date = record
    year: Integer;
    monthOfYear: Month;
    dayOfMonth: Day
  end;

const
  MonthNames: array[Month] of string =
    ('January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September',
     'October', 'November', 'December');
  WeekdayNames: array[Weekday] of string =
    ('Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday');
  Width = 22;                      { of one month in the calendar }

function IsLeap(year: Integer): Boolean;
begin
  IsLeap := (year mod 4 = 0) and ((year mod 100 <> 0) or (year mod 400 = 0))
end;

function DaysIn(m: Month; year: Integer): Integer;
begin
  case m of
    February: DaysIn := 28 + Ord(IsLeap(year));
    April, June, September, November: DaysIn := 30
    else
      DaysIn := 31
  end
end;

function MakeDate(year: Integer; m: Month; d: Day): Date;
var
  value: Date;
begin
  value.year := year;
  value.monthOfYear := m;
  value.dayOfMonth := d;
  MakeDate := value
end;

{ Days since 1 January of the year 1, which was a Monday. }
function DayNumber(const when: Date): Integer;
var
  m: Month;
  days, years: Integer;
begin
  years := when.year - 1;
  days := 365 * years + years div 4 - years div 100 + years div 400;
  for m := January to December do
    if m < when.monthOfYear then
      days := days + DaysIn(m, when.year);
  DayNumber := days + when.dayOfMonth - 1
end;

function DayOfWeek(const when: Date): Weekday;
begin
  DayOfWeek := Weekday(DayNumber(when) mod 7)
end;

{ The Gregorian rule: the first Sunday after the first full moon of spring. }
function Easter(year: Integer): Date;
var
  golden, century, skipped, moonShift, someSunday, epact, fullMoon: Integer;
begin
  golden := year mod 19 + 1;
  century := year div 100 + 1;
  skipped := 3 * century div 4 - 12;
  moonShift := (8 * century + 5) div 25 - 5;
  someSunday := 5 * year div 4 - skipped - 10;
  epact := (11 * golden + 20 + moonShift - skipped) mod 30;
  if (epact = 24) or ((epact = 25) and (golden > 11)) then
    epact := epact + 1;
  fullMoon := 44 - epact;
  if fullMoon < 21 then
    fullMoon := fullMoon + 30;
  fullMoon := fullMoon + 7 - (someSunday + fullMoon) mod 7;
  if fullMoon > 31 then
    Easter := MakeDate(year, April, fullMoon - 31)
  else
    Easter := MakeDate(year, March, fullMoon)
end;

procedure WriteDate(const when: Date);
begin
  Write(WeekdayNames[DayOfWeek(when)], ', ', when.dayOfMonth, ' ', MonthNames[when.monthOfYear], ' ',
    when.year)
end;

function Centred(const text: string): string;
var
  left: Integer;
begin
  left := (Width - 2 - Length(text)) div 2;
  Centred := StringOfChar(' ', left) + text + StringOfChar(' ', Width - left - Length(text))
end;

{ Three months side by side. }
procedure WriteQuarter(year: Integer; first: Month);
var
  offset, week, start, number: Integer;
  column: Weekday;
  m: Month;
  line, cell: string;
begin
  line := '';
  for offset := 0 to 2 do
    line := line + Centred(MonthNames[Month(Ord(first) + offset)]);
  WriteLn(line);
  for offset := 0 to 2 do
    Write('Mo Tu We Th Fr Sa Su  ');
  WriteLn;
  for week := 0 to 5 do
  begin
    line := '';
    for offset := 0 to 2 do
    begin
      m := Month(Ord(first) + offset);
      start := Ord(DayOfWeek(MakeDate(year, m, 1)));
      for column := Monday to Sunday do
      begin
        number := 7 * week + Ord(column) - start + 1;
        if (number < 1) or (number > DaysIn(m, year)) then
          line := line + '   '
        else
        begin
          Str(number:2, cell);
          line := line + cell + ' '
        end
      end;
      line := line + ' '
    end;
    WriteLn(line)
  end
end;

procedure WriteYear(year: Integer);
var
  quarter: Integer;
begin
  WriteLn(year:34);
  for quarter := 0 to 3 do
    WriteQuarter(year, Month(3 * quarter))
end;

var
  year, fridays: Integer;
  m: Month;
begin
  WriteYear(2024);
  WriteDate(MakeDate(1969, July, 20));
  WriteLn;
  WriteDate(MakeDate(2000, January, 1));
  WriteLn;
  for year := 2024 to 2028 do
  begin
    Write('Easter ');
    WriteDate(Easter(year));
    WriteLn
  end;
  WriteLn('days from 4 July 1776 to 1 January 2000: ',
    DayNumber(MakeDate(2000, January, 1)) - DayNumber(MakeDate(1776, July, 4)));
  fridays := 0;
  for year := 1901 to 2000 do
    for m := January to December do
      if DayOfWeek(MakeDate(year, m, 13)) = Friday then
        fridays := fridays + 1;
  WriteLn('Fridays the 13th in the twentieth century: ', fridays)
end.
