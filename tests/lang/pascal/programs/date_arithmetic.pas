program Dates2;
{$mode objfpc}{$H+}
uses SysUtils, DateUtils;
var d, e: TDateTime; y, m, dd, w: word; i: integer;
begin
  d := EncodeDate(2024, 2, 28);
  for i := 0 to 3 do writeln(FormatDateTime('yyyy-mm-dd ddd', IncDay(d, i)), ' ', DayOfTheWeek(IncDay(d, i)), ' ', WeekOfTheYear(IncDay(d, i)));
  e := IncMonth(d, 11); DecodeDate(e, y, m, dd); writeln(y, '/', m, '/', dd, ' ', DaysBetween(d, e), ' ', MonthsBetween(d, e), ' ', YearsBetween(d, e));
  writeln(DayOfTheYear(d), ' ', DaysInMonth(d), ' ', DaysInYear(d), ' ', IsLeapYear(2100), ' ', IsInLeapYear(d));
  d := EncodeDateTime(2023, 12, 31, 23, 59, 58, 500);
  writeln(DateTimeToStr(d), ' ', FormatDateTime('hh:nn:ss.zzz am/pm', d));
  e := IncSecond(d, 3); writeln(FormatDateTime('yyyy-mm-dd"T"hh:nn:ss', e), ' ', SecondsBetween(d, e), ' ', CompareDate(d, e));
  writeln(YearOf(d), MonthOf(d), DayOf(d), HourOf(d), MinuteOf(d), SecondOf(d), MilliSecondOf(d));
  writeln(StartOfTheMonth(d) = EncodeDate(2023, 12, 1), ' ', DateToStr(EndOfTheMonth(EncodeDate(2023, 2, 5))), ' ', DateTimeToUnix(EncodeDate(1970, 1, 2)), ' ', DateTimeToStr(UnixToDateTime(86399)));
  DecodeDateWeek(d, y, m, w); writeln(y, ' ', m, ' ', w);
  writeln(SameDate(d, d + 0.000001), ' ', Trunc(MinuteSpan(d, e) * 100), ' ', RecodeYear(d, 2000) < d, ' ', WithinPastDays(d, e, 2));
  writeln(FormatDateTime('dddd d mmmm yyyy', Tomorrow - Today + EncodeDate(2000, 1, 1)));
end.
