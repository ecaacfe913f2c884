{$mode objfpc}{$H+}
uses SysUtils, DateUtils;
var d, e: TDateTime; y, m, dd, h, mi, s, ms: word;
begin
  d := EncodeDateTime(2023, 12, 31, 22, 30, 15, 250);
  writeln(YearOf(d), ' ', MonthOf(d), ' ', DayOf(d), ' ', HourOf(d), ' ', MinuteOf(d), ' ', SecondOf(d), ' ', MilliSecondOf(d));
  writeln(DayOfTheWeek(d), ' ', DayOfTheYear(d), ' ', DaysInMonth(d), ' ', DaysInYear(d), ' ', DaysInAMonth(2024, 2), ' ', IsInLeapYear(d), IsValidDate(2023, 2, 29));
  e := IncHour(d, 2); writeln(FormatDateTime('yyyy-mm-dd hh:nn:ss', e)); e := IncMonth(d, 2); writeln(FormatDateTime('yyyy-mm-dd hh:nn:ss.zzz', e));
  writeln(DaysBetween(d, e), ' ', HoursBetween(d, e), ' ', MonthsBetween(d, e), ' ', WeeksBetween(d, e), ' ', YearsBetween(d, IncYear(d, 3)), ' ', SecondsBetween(d, IncMinute(d, 7)));
  writeln(FormatDateTime('yyyy-mm-dd', StartOfTheMonth(d)), ' ', FormatDateTime('yyyy-mm-dd hh:nn:ss', EndOfTheMonth(e)), ' ', CompareDate(d, e), ' ', SameDate(d, d + 0.01));
  DecodeDateTime(IncSecond(d, -20), y, m, dd, h, mi, s, ms); writeln(y, m, dd, h, mi, s, ms); writeln(FormatDateTime('yyyy-mm-dd', IncDay(d)), FormatDateTime(' hh:nn', IncWeek(d, -1)));
end.
