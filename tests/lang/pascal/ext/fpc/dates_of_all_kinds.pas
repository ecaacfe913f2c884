{$MODE OBJFPC}
{$H+}
program dates_of_all_kinds;
uses SysUtils, DateUtils;
var d, e: TDateTime; y, m, dd, h, mi, s, ms: word; i: integer;
begin
  d := EncodeDate(2024, 2, 29); writeln(DateToStr(d), ' ', FormatDateTime('yyyy-mm-dd', d), ' ', FormatDateTime('dddd, d mmmm yyyy', d),
  ' ', FormatDateTime('ddd dd mmm yy', d)); e := d + EncodeTime(13, 5, 9, 250);
  writeln(FormatDateTime('hh:nn:ss.zzz', e), ' ', FormatDateTime('h:n am/pm', e), ' ', TimeToStr(e), ' ', DateTimeToStr(e));
  DecodeDate(e, y, m, dd); DecodeTime(e, h, mi, s, ms); writeln(y, m, dd, h, mi, s, ms);
  writeln(DayOfWeek(d), ' ', DayOfTheWeek(d), ' ', DayOfTheYear(d), ' ', WeekOfTheYear(d), ' ', IsLeapYear(1900), IsLeapYear(2000), ' ',
  DaysInMonth(d), DaysInYear(d), ' ', DaysInAMonth(2023, 2));
  writeln(DateToStr(IncMonth(EncodeDate(2024, 1, 31), 1)), ' ', DateToStr(IncDay(d, 366)), ' ', DateToStr(IncYear(d, 1)), ' ',
  TimeToStr(IncMinute(e, 55)), ' ', DaysBetween(d, EncodeDate(2025, 1, 1)), ' ', MonthsBetween(d, EncodeDate(2025, 3, 1)), ' ',
  YearsBetween(d, EncodeDate(2030, 1, 1)), ' ', HoursBetween(d, e), ' ', MinutesBetween(d, e), ' ', SecondsBetween(d, e));
  writeln(YearOf(d), MonthOf(d), DayOf(d), HourOf(e), MinuteOf(e), SecondOf(e), ' ', DateToStr(StartOfTheMonth(d)), ' ',
  DateToStr(EndOfTheMonth(d)), ' ', DateToStr(StartOfTheYear(d)), ' ', DateToStr(StartOfTheWeek(d)), ' ', DateToStr(RecodeDay(d, 1)), ' ',
  CompareDate(d, e), CompareDateTime(d, e), ' ', SameDate(d, e), ' ', trunc(d), ' ', frac(e):0:5);
  try d := EncodeDate(2023, 2, 30) except on x: EConvertError do writeln(x.message) end;
  writeln(TryEncodeDate(2023, 2, 29, d), TryEncodeTime(25, 0, 0, 0, d));
  try d := StrToDate('31/13/2020') except on x: EConvertError do writeln(x.message) end;
  writeln(DateToStr(StrToDate('5-6-2020')), ' ', TimeToStr(StrToTime('14:30')), ' ', FormatDateTime('yyyy"y" mm', 45000.5));
  writeln(DateTimeToUnix(EncodeDate(1970, 1, 2)), ' ', DateToStr(UnixToDateTime(86400 * 365)), ' ', DateOf(45000.75):0:1,
  TimeOf(45000.75):0:2); writeln(DateToStr(0), ' ', DateToStr(1), ' ', DayOfWeek(1), ' ', FormatDateTime('', 1.5));
  for i := 1 to 12 do write(ShortMonthNames[i], ' '); writeln(LongDayNames[1], ShortDayNames[7]);
  writeln(DateTimeToJulianDate(45000):0:2, ' ', WeeksBetween(45000, 45100), ' ', WithinPastDays(45000, 45003, 5), ' ',
  DateToStr(EncodeDateWeek(2024, 10)), ' ', DateToStr(EncodeDateDay(2024, 60)), ' ', NthDayOfWeek(45000), ' ',
  DateToStr(Yesterday) <> DateToStr(Tomorrow));
  writeln(MilliSecondsBetween(1, 1.5), ' ', DaySpan(1, 2.5):0:2, ' ', IsValidDate(2024, 2, 30), ' ', IncWeek(45000):0:0, ' ',
  DateToStr(EndOfTheYear(45000)), ' ', HourOfTheDay(45000.5), MinuteOfTheDay(45000.5), ' ', PreviousDayOfWeek(1));
end.
