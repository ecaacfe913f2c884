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
  MonthJanuary = 1;
  MonthFebruary = 2;
  MonthMarch = 3;
  MonthApril = 4;
  MonthMay = 5;
  MonthJune = 6;
  MonthJuly = 7;
  MonthAugust = 8;
  MonthSeptember = 9;
  MonthOctober = 10;
  MonthNovember = 11;
  MonthDecember = 12;
  DaysPerWeek = 7;
  MonthsPerYear = 12;
  WeeksPerFortnight = 2;
  YearsPerDecade = 10;
  YearsPerCentury = 100;
  DaysPerYear: array[Boolean] of Word = (365, 366);
  ApproxDaysPerMonth = 30.4375;
  ApproxDaysPerYear = 365.25;
  OneHour = TDateTime(1.0) / 24;
  OneMinute = TDateTime(1.0) / 1440;
  OneSecond = TDateTime(1.0) / 86400;
  OneMillisecond = TDateTime(1.0) / 86400000;

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

function StartOfTheDay(const Moment: TDateTime): TDateTime;
function EndOfTheDay(const Moment: TDateTime): TDateTime;
{ Weeks begin on Mondays. }
function StartOfTheWeek(const Moment: TDateTime): TDateTime;
function EndOfTheWeek(const Moment: TDateTime): TDateTime;
function EndOfTheYear(const Moment: TDateTime): TDateTime;
function StartOfAMonth(Year, Month: Word): TDateTime;
function EndOfAMonth(Year, Month: Word): TDateTime;
function StartOfAYear(Year: Word): TDateTime;
function EndOfAYear(Year: Word): TDateTime;
{ The first week of a year is that of its first Thursday. }
function WeekOf(const Moment: TDateTime): Word;
function WeekOfTheYear(const Moment: TDateTime): Word; overload;
function WeekOfTheYear(const Moment: TDateTime; out Year: Word): Word; overload;
function WeekOfTheMonth(const Moment: TDateTime): Word;
function WeeksInYear(const Moment: TDateTime): Word;
function WeeksInAYear(Year: Word): Word;
procedure DecodeDateWeek(const Moment: TDateTime; out Year, Week, DayOfWeek: Word);
function EncodeDateWeek(Year, Week: Word; DayOfWeek: Word = 1): TDateTime;
function EncodeDateDay(Year, DayOfYear: Word): TDateTime;
procedure DecodeDateDay(const Moment: TDateTime; out Year, DayOfYear: Word);
function TryEncodeDateTime(Year, Month, Day, Hour, Minute, Second, MilliSecond: Word; out Moment: TDateTime): Boolean;
function IsValidTime(Hour, Minute, Second, MilliSecond: Word): Boolean;
function IsValidDateTime(Year, Month, Day, Hour, Minute, Second, MilliSecond: Word): Boolean;
function DayOfTheMonth(const Moment: TDateTime): Word;
function MonthOfTheYear(const Moment: TDateTime): Word;
function HourOfTheDay(const Moment: TDateTime): Word;
function HourOfTheYear(const Moment: TDateTime): Word;
function MinuteOfTheHour(const Moment: TDateTime): Word;
function MinuteOfTheDay(const Moment: TDateTime): Word;
function SecondOfTheMinute(const Moment: TDateTime): Word;
function SecondOfTheHour(const Moment: TDateTime): Word;
function SecondOfTheDay(const Moment: TDateTime): LongWord;
function MilliSecondOfTheSecond(const Moment: TDateTime): Word;
function MilliSecondOfTheDay(const Moment: TDateTime): LongWord;
function NthDayOfWeek(const Moment: TDateTime): Word;
function PreviousDayOfWeek(DayOfWeek: Word): Word;
function IsPM(const Moment: TDateTime): Boolean;
function IsToday(const Moment: TDateTime): Boolean;
function IsSameDay(const Moment, Other: TDateTime): Boolean;
function IsSameMonth(const Moment, Other: TDateTime): Boolean;

{ The moment with one part changed. }
function RecodeYear(const Moment: TDateTime; Year: Word): TDateTime;
function RecodeMonth(const Moment: TDateTime; Month: Word): TDateTime;
function RecodeDay(const Moment: TDateTime; Day: Word): TDateTime;
function RecodeHour(const Moment: TDateTime; Hour: Word): TDateTime;
function RecodeMinute(const Moment: TDateTime; Minute: Word): TDateTime;
function RecodeSecond(const Moment: TDateTime; Second: Word): TDateTime;
function RecodeMilliSecond(const Moment: TDateTime; MilliSecond: Word): TDateTime;
function RecodeDate(const Moment: TDateTime; Year, Month, Day: Word): TDateTime;
function RecodeTime(const Moment: TDateTime; Hour, Minute, Second, MilliSecond: Word): TDateTime;

function YearSpan(const A, B: TDateTime): Double;
function MonthSpan(const A, B: TDateTime): Double;
function WeekSpan(const A, B: TDateTime): Double;
function HourSpan(const A, B: TDateTime): Double;
function MinuteSpan(const A, B: TDateTime): Double;
function SecondSpan(const A, B: TDateTime): Double;
function MilliSecondSpan(const A, B: TDateTime): Double;
function CompareTime(const A, B: TDateTime): Integer;
function SameTime(const A, B: TDateTime): Boolean;
function SameDateTime(const A, B: TDateTime): Boolean;
function DateTimeInRange(const Moment, Start, Stop: TDateTime; IsInclusive: Boolean = True): Boolean;
function DateInRange(const Moment, Start, Stop: TDateTime; IsInclusive: Boolean = True): Boolean;
function TimeInRange(const Moment, Start, Stop: TDateTime; IsInclusive: Boolean = True): Boolean;
function WithinPastDays(const A, B: TDateTime; Days: Integer): Boolean;

function DateTimeToUnix(const Moment: TDateTime; IsUTC: Boolean = True): Int64;
function UnixToDateTime(Seconds: Int64; IsUTC: Boolean = True): TDateTime;
function DateTimeToJulianDate(const Moment: TDateTime): Double;
function JulianDateToDateTime(const Julian: Double): TDateTime;
function DateTimeToModifiedJulianDate(const Moment: TDateTime): Double;
function ModifiedJulianDateToDateTime(const Julian: Double): TDateTime;
function DateToISO8601(const Moment: TDateTime; IsUTC: Boolean = True): string;
function TryISO8601ToDate(const S: string; out Moment: TDateTime; IsUTC: Boolean = True): Boolean;
function ISO8601ToDate(const S: string; IsUTC: Boolean = True): TDateTime;
function ISO8601ToDateDef(const S: string; D: TDateTime): TDateTime;
{ Reads S by a picture of FormatDateTime. }
function ScanDateTime(const Picture, S: string; Start: Integer = 1): TDateTime;

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

{ ---- starts and ends }

function StartOfTheDay(const Moment: TDateTime): TDateTime; begin Result := DateOf(Moment) end;

function EndOfTheDay(const Moment: TDateTime): TDateTime;
begin
  Result := Joined(DateOf(Moment), EncodeTime(23, 59, 59, 999))
end;

function StartOfTheWeek(const Moment: TDateTime): TDateTime; begin Result := DateOf(Moment) - (DayOfTheWeek(Moment) - 1) end;
function EndOfTheWeek(const Moment: TDateTime): TDateTime; begin Result := EndOfTheDay(StartOfTheWeek(Moment) + 6) end;
function EndOfTheYear(const Moment: TDateTime): TDateTime; begin Result := EndOfAYear(YearOf(Moment)) end;
function StartOfAMonth(Year, Month: Word): TDateTime; begin Result := EncodeDate(Year, Month, 1) end;
function EndOfAMonth(Year, Month: Word): TDateTime; begin Result := EndOfTheMonth(EncodeDate(Year, Month, 1)) end;
function StartOfAYear(Year: Word): TDateTime; begin Result := EncodeDate(Year, 1, 1) end;
function EndOfAYear(Year: Word): TDateTime; begin Result := EndOfTheDay(EncodeDate(Year, 12, 31)) end;

{ ---- weeks }

procedure DecodeDateWeek(const Moment: TDateTime; out Year, Week, DayOfWeek: Word);
var
  thursday: TDateTime;
begin
  DayOfWeek := DayOfTheWeek(Moment);
  thursday := StartOfTheWeek(Moment) + 3;
  Year := YearOf(thursday);
  Week := (DayOfTheYear(thursday) - 1) div 7 + 1
end;

function WeekOfTheYear(const Moment: TDateTime; out Year: Word): Word;
var
  day: Word;
begin
  DecodeDateWeek(Moment, Year, Result, day)
end;

function WeekOfTheYear(const Moment: TDateTime): Word;
var
  year: Word;
begin
  Result := WeekOfTheYear(Moment, year)
end;

function WeekOf(const Moment: TDateTime): Word; begin Result := WeekOfTheYear(Moment) end;
function WeekOfTheMonth(const Moment: TDateTime): Word; begin Result := (DayOf(StartOfTheWeek(Moment) + 3) - 1) div 7 + 1 end;
function WeeksInAYear(Year: Word): Word; begin Result := WeekOfTheYear(EncodeDate(Year, 12, 28)) end;
function WeeksInYear(const Moment: TDateTime): Word; begin Result := WeeksInAYear(YearOf(Moment)) end;

function EncodeDateWeek(Year, Week: Word; DayOfWeek: Word): TDateTime;
begin
  Result := StartOfTheWeek(EncodeDate(Year, 1, 4)) + (Week - 1) * 7 + DayOfWeek - 1
end;

function EncodeDateDay(Year, DayOfYear: Word): TDateTime; begin Result := EncodeDate(Year, 1, 1) + DayOfYear - 1 end;

procedure DecodeDateDay(const Moment: TDateTime; out Year, DayOfYear: Word);
begin
  Year := YearOf(Moment);
  DayOfYear := DayOfTheYear(Moment)
end;

{ ---- parts }

function IsValidTime(Hour, Minute, Second, MilliSecond: Word): Boolean;
begin
  Result := (Hour < 24) and (Minute < 60) and (Second < 60) and (MilliSecond < 1000) or (Hour = 24) and (Minute + Second + MilliSecond = 0)
end;

function IsValidDateTime(Year, Month, Day, Hour, Minute, Second, MilliSecond: Word): Boolean;
begin
  Result := IsValidDate(Year, Month, Day) and IsValidTime(Hour, Minute, Second, MilliSecond)
end;

function TryEncodeDateTime(Year, Month, Day, Hour, Minute, Second, MilliSecond: Word; out Moment: TDateTime): Boolean;
begin
  Result := IsValidDateTime(Year, Month, Day, Hour, Minute, Second, MilliSecond);
  if Result then Moment := EncodeDateTime(Year, Month, Day, Hour, Minute, Second, MilliSecond)
end;

function MilliSecondOfTheDay(const Moment: TDateTime): LongWord; begin Result := Stamp(TimeOf(Moment)) mod MilliSecondsPerDay end;
function SecondOfTheDay(const Moment: TDateTime): LongWord; begin Result := MilliSecondOfTheDay(Moment) div 1000 end;
function MinuteOfTheDay(const Moment: TDateTime): Word; begin Result := SecondOfTheDay(Moment) div 60 end;
function SecondOfTheHour(const Moment: TDateTime): Word; begin Result := SecondOfTheDay(Moment) mod 3600 end;
function DayOfTheMonth(const Moment: TDateTime): Word; begin Result := DayOf(Moment) end;
function MonthOfTheYear(const Moment: TDateTime): Word; begin Result := MonthOf(Moment) end;
function HourOfTheDay(const Moment: TDateTime): Word; begin Result := HourOf(Moment) end;
function HourOfTheYear(const Moment: TDateTime): Word; begin Result := (DayOfTheYear(Moment) - 1) * 24 + HourOf(Moment) end;
function MinuteOfTheHour(const Moment: TDateTime): Word; begin Result := MinuteOf(Moment) end;
function SecondOfTheMinute(const Moment: TDateTime): Word; begin Result := SecondOf(Moment) end;
function MilliSecondOfTheSecond(const Moment: TDateTime): Word; begin Result := MilliSecondOf(Moment) end;
function NthDayOfWeek(const Moment: TDateTime): Word; begin Result := (DayOf(Moment) - 1) div 7 + 1 end;
function PreviousDayOfWeek(DayOfWeek: Word): Word; begin if DayOfWeek = 1 then Result := 7 else Result := DayOfWeek - 1 end;
function IsPM(const Moment: TDateTime): Boolean; begin Result := HourOf(Moment) >= 12 end;
function IsSameDay(const Moment, Other: TDateTime): Boolean; begin Result := DateOf(Moment) = DateOf(Other) end;
function IsToday(const Moment: TDateTime): Boolean; begin Result := IsSameDay(Moment, Today) end;
function IsSameMonth(const Moment, Other: TDateTime): Boolean; begin Result := (YearOf(Moment) = YearOf(Other)) and (MonthOf(Moment) = MonthOf(Other)) end;

function RecodeDate(const Moment: TDateTime; Year, Month, Day: Word): TDateTime;
begin
  Result := Joined(EncodeDate(Year, Month, Day), TimeOf(Moment))
end;

function RecodeTime(const Moment: TDateTime; Hour, Minute, Second, MilliSecond: Word): TDateTime;
begin
  Result := Joined(DateOf(Moment), EncodeTime(Hour, Minute, Second, MilliSecond))
end;

function RecodeYear(const Moment: TDateTime; Year: Word): TDateTime; begin Result := RecodeDate(Moment, Year, MonthOf(Moment), DayOf(Moment)) end;
function RecodeMonth(const Moment: TDateTime; Month: Word): TDateTime; begin Result := RecodeDate(Moment, YearOf(Moment), Month, DayOf(Moment)) end;
function RecodeDay(const Moment: TDateTime; Day: Word): TDateTime; begin Result := RecodeDate(Moment, YearOf(Moment), MonthOf(Moment), Day) end;

function RecodeHour(const Moment: TDateTime; Hour: Word): TDateTime;
begin
  Result := RecodeTime(Moment, Hour, MinuteOf(Moment), SecondOf(Moment), MilliSecondOf(Moment))
end;

function RecodeMinute(const Moment: TDateTime; Minute: Word): TDateTime;
begin
  Result := RecodeTime(Moment, HourOf(Moment), Minute, SecondOf(Moment), MilliSecondOf(Moment))
end;

function RecodeSecond(const Moment: TDateTime; Second: Word): TDateTime;
begin
  Result := RecodeTime(Moment, HourOf(Moment), MinuteOf(Moment), Second, MilliSecondOf(Moment))
end;

function RecodeMilliSecond(const Moment: TDateTime; MilliSecond: Word): TDateTime;
begin
  Result := RecodeTime(Moment, HourOf(Moment), MinuteOf(Moment), SecondOf(Moment), MilliSecond)
end;

{ ---- distances }

function MilliSecondSpan(const A, B: TDateTime): Double; begin Result := DaySpan(A, B) * MilliSecondsPerDay end;
function SecondSpan(const A, B: TDateTime): Double; begin Result := DaySpan(A, B) * 86400 end;
function MinuteSpan(const A, B: TDateTime): Double; begin Result := DaySpan(A, B) * 1440 end;
function HourSpan(const A, B: TDateTime): Double; begin Result := DaySpan(A, B) * 24 end;
function WeekSpan(const A, B: TDateTime): Double; begin Result := DaySpan(A, B) / 7 end;
function MonthSpan(const A, B: TDateTime): Double; begin Result := DaySpan(A, B) / 30.4375 end;
function YearSpan(const A, B: TDateTime): Double; begin Result := DaySpan(A, B) / 365.25 end;
function CompareTime(const A, B: TDateTime): Integer; begin Result := CompareDateTime(TimeOf(A), TimeOf(B)) end;
function SameTime(const A, B: TDateTime): Boolean; begin Result := CompareTime(A, B) = 0 end;
function SameDateTime(const A, B: TDateTime): Boolean; begin Result := CompareDateTime(A, B) = 0 end;

function DateTimeInRange(const Moment, Start, Stop: TDateTime; IsInclusive: Boolean): Boolean;
begin
  if IsInclusive then Result := (Moment >= Start) and (Moment <= Stop)
  else Result := (Moment > Start) and (Moment < Stop)
end;

function DateInRange(const Moment, Start, Stop: TDateTime; IsInclusive: Boolean): Boolean;
begin
  Result := DateTimeInRange(DateOf(Moment), DateOf(Start), DateOf(Stop), IsInclusive)
end;

function TimeInRange(const Moment, Start, Stop: TDateTime; IsInclusive: Boolean): Boolean;
begin
  Result := DateTimeInRange(TimeOf(Moment), TimeOf(Start), TimeOf(Stop), IsInclusive)
end;

function WithinPastDays(const A, B: TDateTime; Days: Integer): Boolean; begin Result := DaysBetween(A, B) <= Days end;

{ ---- other calendars and texts }

const
  UnixStart = 25569;

function DateTimeToUnix(const Moment: TDateTime; IsUTC: Boolean): Int64; begin Result := Round((Moment - UnixStart) * 86400) end;
function UnixToDateTime(Seconds: Int64; IsUTC: Boolean): TDateTime; begin Result := IncSecond(UnixStart, Seconds) end;
function DateTimeToJulianDate(const Moment: TDateTime): Double; begin Result := Moment + 2415018.5 end;
function JulianDateToDateTime(const Julian: Double): TDateTime; begin Result := Julian - 2415018.5 end;
function DateTimeToModifiedJulianDate(const Moment: TDateTime): Double; begin Result := Moment + 15018 end;
function ModifiedJulianDateToDateTime(const Julian: Double): TDateTime; begin Result := Julian - 15018 end;

function DateToISO8601(const Moment: TDateTime; IsUTC: Boolean): string;
begin
  Result := FormatDateTime('yyyy"-"mm"-"dd"T"hh":"nn":"ss"."zzz', Moment);
  if IsUTC then Result := Result + 'Z'
end;

{ The number of `digits` digits at place `at`, which moves behind it; -1: there is none. }
function NumberOf(const S: string; var At: Integer; Digits: Integer): Integer;
var
  n: Integer;
begin
  Result := 0;
  for n := 1 to Digits do
  begin
    if (At > Length(S)) or not (S[At] in ['0'..'9']) then exit(-1);
    Result := Result * 10 + Ord(S[At]) - Ord('0');
    Inc(At);
    if (At <= Length(S)) and (n < Digits) and (S[At] in ['-', ':', '/', ' ', '.']) then exit
  end
end;

procedure SkipOver(const S: string; var At: Integer; Mark: Char);
begin
  if (At <= Length(S)) and (S[At] = Mark) then Inc(At)
end;

function TryISO8601ToDate(const S: string; out Moment: TDateTime; IsUTC: Boolean): Boolean;
var
  at, y, m, d, h, n, sec, ms: Integer;
begin
  at := 1;
  h := 0;
  n := 0;
  sec := 0;
  ms := 0;
  y := NumberOf(S, at, 4);
  SkipOver(S, at, '-');
  m := NumberOf(S, at, 2);
  SkipOver(S, at, '-');
  d := NumberOf(S, at, 2);
  if (at <= Length(S)) and (S[at] in ['T', 't', ' ']) then
  begin
    Inc(at);
    h := NumberOf(S, at, 2);
    SkipOver(S, at, ':');
    n := NumberOf(S, at, 2);
    SkipOver(S, at, ':');
    if (at <= Length(S)) and (S[at] in ['0'..'9']) then sec := NumberOf(S, at, 2);
    if (at <= Length(S)) and (S[at] = '.') then
    begin
      Inc(at);
      ms := NumberOf(S, at, 3)
    end
  end;
  Result := (y > 0) and (m > 0) and (d > 0) and (h >= 0) and (n >= 0) and (sec >= 0) and (ms >= 0) and TryEncodeDateTime(y, m, d, h, n, sec, ms, Moment)
end;

function ISO8601ToDate(const S: string; IsUTC: Boolean): TDateTime;
begin
  if not TryISO8601ToDate(S, Result) then raise EConvertError.Create('Invalid date string: "' + S + '"')
end;

function ISO8601ToDateDef(const S: string; D: TDateTime): TDateTime;
begin
  if not TryISO8601ToDate(S, Result) then Result := D
end;

function ScanDateTime(const Picture, S: string; Start: Integer): TDateTime;
var
  i, run, at, value: Integer;
  part: array['a'..'z'] of Integer;
  c: Char;
begin
  for c := 'a' to 'z' do part[c] := 0;
  part['d'] := 1;
  part['m'] := 1;
  part['y'] := 1899;
  at := Start;
  i := 1;
  while i <= Length(Picture) do
  begin
    c := LowerCase(Picture[i]);
    run := 1;
    while (i + run <= Length(Picture)) and (LowerCase(Picture[i + run]) = c) do Inc(run);
    if c in ['y', 'm', 'd', 'h', 'n', 's', 'z'] then
    begin
      if run = 1 then value := NumberOf(S, at, 2) else value := NumberOf(S, at, run);
      if value < 0 then raise EConvertError.Create('"' + S + '" does not agree with the picture "' + Picture + '"');
      if (c = 'y') and (run <= 2) then value := value + 2000;
      part[c] := value
    end
    else at := at + run;
    i := i + run
  end;
  Result := EncodeDateTime(part['y'], part['m'], part['d'], part['h'], part['n'], part['s'], part['z'])
end;

end.
