{ DateUtils: parts, sums and differences of dates, as Free Pascal has them. }
{$MODE OBJFPC}{$H+}
unit DateUtils;

interface

uses SysUtils;

const
  DayMonday = 1;
  DayTuesday = 2;
  DayWednesday = 3;
  DayThursday = 4;
  DayFriday = 5;
  DaySaturday = 6;
  DaySunday = 7;

function YearOf(const Moment: TDateTime): Word;
function MonthOf(const Moment: TDateTime): Word;
function DayOf(const Moment: TDateTime): Word;
function HourOf(const Moment: TDateTime): Word;
function MinuteOf(const Moment: TDateTime): Word;
function SecondOf(const Moment: TDateTime): Word;
function MilliSecondOf(const Moment: TDateTime): Word;
{ Monday is 1. }
function DayOfTheWeek(const Moment: TDateTime): Word;
function DayOfTheYear(const Moment: TDateTime): Word;
function DaysInMonth(const Moment: TDateTime): Word;
function DaysInAMonth(Year, Month: Word): Word;
function DaysInYear(const Moment: TDateTime): Word;
function DaysInAYear(Year: Word): Word;
function IsInLeapYear(const Moment: TDateTime): Boolean;
function IsValidDate(Year, Month, Day: Word): Boolean;
function DateOf(const Moment: TDateTime): TDateTime;
function TimeOf(const Moment: TDateTime): TDateTime;
function Today: TDateTime;
function Yesterday: TDateTime;
function Tomorrow: TDateTime;
function EncodeDateTime(Year, Month, Day, Hour, Minute, Second, MilliSecond: Word): TDateTime;
procedure DecodeDateTime(const Moment: TDateTime; out Year, Month, Day, Hour, Minute, Second, MilliSecond: Word);
function StartOfTheMonth(const Moment: TDateTime): TDateTime;
function EndOfTheMonth(const Moment: TDateTime): TDateTime;
function StartOfTheYear(const Moment: TDateTime): TDateTime;

function IncYear(const Moment: TDateTime; Count: Integer = 1): TDateTime;
function IncMonth(const Moment: TDateTime; Count: Integer = 1): TDateTime;
function IncWeek(const Moment: TDateTime; Count: Integer = 1): TDateTime;
function IncDay(const Moment: TDateTime; Count: Integer = 1): TDateTime;
function IncHour(const Moment: TDateTime; Count: Int64 = 1): TDateTime;
function IncMinute(const Moment: TDateTime; Count: Int64 = 1): TDateTime;
function IncSecond(const Moment: TDateTime; Count: Int64 = 1): TDateTime;
function IncMilliSecond(const Moment: TDateTime; Count: Int64 = 1): TDateTime;

{ Whole units between two moments, in whatever order. }
function YearsBetween(const A, B: TDateTime): Integer;
function MonthsBetween(const A, B: TDateTime): Integer;
function WeeksBetween(const A, B: TDateTime): Integer;
function DaysBetween(const A, B: TDateTime): Integer;
function HoursBetween(const A, B: TDateTime): Int64;
function MinutesBetween(const A, B: TDateTime): Int64;
function SecondsBetween(const A, B: TDateTime): Int64;
function MilliSecondsBetween(const A, B: TDateTime): Int64;
function DaySpan(const A, B: TDateTime): Double;
{ -1, 0, 1 }
function CompareDate(const A, B: TDateTime): Integer;
function CompareDateTime(const A, B: TDateTime): Integer;
function SameDate(const A, B: TDateTime): Boolean;

implementation

const
  MilliSecondsPerDay = 86400000;

type
  TParts = record
    Year, Month, Day, Hour, Minute, Second, MilliSecond: Word;
  end;

function PartsOf(const Moment: TDateTime): TParts;
begin
  DecodeDate(Moment, Result.Year, Result.Month, Result.Day);
  DecodeTime(Moment, Result.Hour, Result.Minute, Result.Second, Result.MilliSecond);
end;

function YearOf(const Moment: TDateTime): Word;
begin
  Result := PartsOf(Moment).Year;
end;

function MonthOf(const Moment: TDateTime): Word;
begin
  Result := PartsOf(Moment).Month;
end;

function DayOf(const Moment: TDateTime): Word;
begin
  Result := PartsOf(Moment).Day;
end;

function HourOf(const Moment: TDateTime): Word;
begin
  Result := PartsOf(Moment).Hour;
end;

function MinuteOf(const Moment: TDateTime): Word;
begin
  Result := PartsOf(Moment).Minute;
end;

function SecondOf(const Moment: TDateTime): Word;
begin
  Result := PartsOf(Moment).Second;
end;

function MilliSecondOf(const Moment: TDateTime): Word;
begin
  Result := PartsOf(Moment).MilliSecond;
end;

function DayOfTheWeek(const Moment: TDateTime): Word;
begin
  Result := (DayOfWeek(Moment) + 5) mod 7 + 1;
end;

function DayOfTheYear(const Moment: TDateTime): Word;
begin
  Result := Trunc(Moment - StartOfTheYear(Moment)) + 1;
end;

function DaysInMonth(const Moment: TDateTime): Word;
begin
  Result := DaysInAMonth(YearOf(Moment), MonthOf(Moment));
end;

function DaysInAMonth(Year, Month: Word): Word;
begin
  case Month of
    4, 6, 9, 11: Result := 30;
    2: if IsLeapYear(Year) then Result := 29 else Result := 28;
  else
    Result := 31;
  end;
end;

function DaysInYear(const Moment: TDateTime): Word;
begin
  Result := DaysInAYear(YearOf(Moment));
end;

function DaysInAYear(Year: Word): Word;
begin
  if IsLeapYear(Year) then Result := 366 else Result := 365;
end;

function IsInLeapYear(const Moment: TDateTime): Boolean;
begin
  Result := IsLeapYear(YearOf(Moment));
end;

function IsValidDate(Year, Month, Day: Word): Boolean;
begin
  Result := (Year >= 1) and (Year <= 9999) and (Month >= 1) and (Month <= 12) and (Day >= 1) and (Day <= DaysInAMonth(Year, Month));
end;

function DateOf(const Moment: TDateTime): TDateTime;
begin
  Result := Int(Moment);
end;

function TimeOf(const Moment: TDateTime): TDateTime;
begin
  Result := Abs(Frac(Moment));
end;

function Today: TDateTime;
begin
  Result := Date;
end;

function Yesterday: TDateTime;
begin
  Result := Date - 1;
end;

function Tomorrow: TDateTime;
begin
  Result := Date + 1;
end;

{ Days and a time of day; before day 0 the fraction goes the other way. }
function Joined(const Day, TimeOfDay: TDateTime): TDateTime;
begin
  if Day >= 0 then Result := Day + TimeOfDay else Result := Day - TimeOfDay;
end;

function EncodeDateTime(Year, Month, Day, Hour, Minute, Second, MilliSecond: Word): TDateTime;
begin
  Result := Joined(EncodeDate(Year, Month, Day), EncodeTime(Hour, Minute, Second, MilliSecond));
end;

procedure DecodeDateTime(const Moment: TDateTime; out Year, Month, Day, Hour, Minute, Second, MilliSecond: Word);
begin
  DecodeDate(Moment, Year, Month, Day);
  DecodeTime(Moment, Hour, Minute, Second, MilliSecond);
end;

function StartOfTheMonth(const Moment: TDateTime): TDateTime;
begin
  Result := EncodeDate(YearOf(Moment), MonthOf(Moment), 1);
end;

function EndOfTheMonth(const Moment: TDateTime): TDateTime;
begin
  Result := EncodeDateTime(YearOf(Moment), MonthOf(Moment), DaysInMonth(Moment), 23, 59, 59, 999);
end;

function StartOfTheYear(const Moment: TDateTime): TDateTime;
begin
  Result := EncodeDate(YearOf(Moment), 1, 1);
end;

function IncYear(const Moment: TDateTime; Count: Integer): TDateTime;
begin
  Result := IncMonth(Moment, Count * 12);
end;

function IncMonth(const Moment: TDateTime; Count: Integer): TDateTime;
var
  months: Integer;
  year, month, day: Word;
begin
  DecodeDate(Moment, year, month, day);
  months := year * 12 + month - 1 + Count;
  year := months div 12;
  month := months mod 12 + 1;
  if day > DaysInAMonth(year, month) then day := DaysInAMonth(year, month);
  Result := Joined(EncodeDate(year, month, day), TimeOf(Moment));
end;

{ Milliseconds since day 0. }
function Stamp(const Moment: TDateTime): Int64;
begin
  Result := Trunc(Moment) * Int64(MilliSecondsPerDay) + Round(TimeOf(Moment) * MilliSecondsPerDay);
end;

function OfStamp(MilliSeconds: Int64): TDateTime;
var
  day, rest: Int64;
begin
  day := MilliSeconds div MilliSecondsPerDay;
  rest := MilliSeconds mod MilliSecondsPerDay;
  if rest < 0 then
  begin
    Dec(day);
    rest := rest + MilliSecondsPerDay;
  end;
  Result := Joined(day, rest / MilliSecondsPerDay);
end;

function IncWeek(const Moment: TDateTime; Count: Integer): TDateTime;
begin
  Result := IncDay(Moment, Count * 7);
end;

function IncDay(const Moment: TDateTime; Count: Integer): TDateTime;
begin
  Result := OfStamp(Stamp(Moment) + Count * Int64(MilliSecondsPerDay));
end;

function IncHour(const Moment: TDateTime; Count: Int64): TDateTime;
begin
  Result := OfStamp(Stamp(Moment) + Count * 3600000);
end;

function IncMinute(const Moment: TDateTime; Count: Int64): TDateTime;
begin
  Result := OfStamp(Stamp(Moment) + Count * 60000);
end;

function IncSecond(const Moment: TDateTime; Count: Int64): TDateTime;
begin
  Result := OfStamp(Stamp(Moment) + Count * 1000);
end;

function IncMilliSecond(const Moment: TDateTime; Count: Int64): TDateTime;
begin
  Result := OfStamp(Stamp(Moment) + Count);
end;

function MilliSecondsBetween(const A, B: TDateTime): Int64;
begin
  Result := Abs(Stamp(A) - Stamp(B));
end;

function SecondsBetween(const A, B: TDateTime): Int64;
begin
  Result := MilliSecondsBetween(A, B) div 1000;
end;

function MinutesBetween(const A, B: TDateTime): Int64;
begin
  Result := MilliSecondsBetween(A, B) div 60000;
end;

function HoursBetween(const A, B: TDateTime): Int64;
begin
  Result := MilliSecondsBetween(A, B) div 3600000;
end;

function DaysBetween(const A, B: TDateTime): Integer;
begin
  Result := MilliSecondsBetween(A, B) div MilliSecondsPerDay;
end;

function WeeksBetween(const A, B: TDateTime): Integer;
begin
  Result := DaysBetween(A, B) div 7;
end;

{ In months of 30.4375 days, as Free Pascal counts them. }
function MonthsBetween(const A, B: TDateTime): Integer;
begin
  Result := Trunc((DaySpan(A, B) + 1 / MilliSecondsPerDay) / 30.4375);
end;

function YearsBetween(const A, B: TDateTime): Integer;
begin
  Result := Trunc((DaySpan(A, B) + 1 / MilliSecondsPerDay) / 365.25);
end;

function DaySpan(const A, B: TDateTime): Double;
begin
  Result := MilliSecondsBetween(A, B) / MilliSecondsPerDay;
end;

function CompareDateTime(const A, B: TDateTime): Integer;
begin
  Result := Ord(Stamp(A) > Stamp(B)) - Ord(Stamp(A) < Stamp(B));
end;

function CompareDate(const A, B: TDateTime): Integer;
begin
  Result := Ord(Trunc(A) > Trunc(B)) - Ord(Trunc(A) < Trunc(B));
end;

function SameDate(const A, B: TDateTime): Boolean;
begin
  Result := CompareDate(A, B) = 0;
end;

end.
