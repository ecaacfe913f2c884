{$mode objfpc}
{$mode objfpc}{$H+}
program c04;
uses SysUtils, DateUtils;
var d, e: TDateTime; y, w, dw: word; t: TSystemTime; 
procedure show(x: TDateTime); begin writeln(FormatDateTime('yyyy-mm-dd hh:nn:ss.zzz', x)); end;
begin
  d := EncodeDateTime(2024, 3, 15, 14, 30, 45, 250); show(d);
  show(StartOfTheDay(d)); show(EndOfTheDay(d)); show(StartOfTheWeek(d)); show(EndOfTheWeek(d)); show(StartOfTheMonth(d)); show(EndOfTheMonth(d)); show(EndOfTheYear(d));
  writeln(WeekOfTheYear(d), ' ', WeekOf(d), ' ', WeekOfTheMonth(d), ' ', DayOfTheMonth(d), ' ', MonthOfTheYear(d), ' ', HourOfTheDay(d), ' ', MinuteOfTheHour(d), ' ', SecondOfTheMinute(d), ' ', MinuteOfTheDay(d), ' ', SecondOfTheDay(d));
  DecodeDateWeek(d, y, w, dw); writeln(y, ' ', w, ' ', dw); show(EncodeDateWeek(2024, 11, 5)); show(EncodeDateDay(2024, 60));
  show(RecodeYear(d, 2020)); show(RecodeMonth(d, 1)); show(RecodeDay(d, 2)); show(RecodeHour(d, 3)); show(RecodeMinute(d, 4)); show(RecodeSecond(d, 5)); show(RecodeTime(d, 1, 2, 3, 4)); show(RecodeDate(d, 1999, 12, 31));
  e := IncHour(IncMonth(d, -2), 5); writeln(MonthsBetween(e, d), ' ', WeeksBetween(e, d), ' ', DaysBetween(e, d), ' ', SecondsBetween(e, d), ' ', HourSpan(e, d):0:2, ' ', MinuteSpan(e, d):0:1, ' ', WeekSpan(e, d):0:3, ' ', YearSpan(e, d):0:4);
  writeln(IsSameDay(d, d + 0.1), IsSameMonth(d, e), ' ', CompareTime(d, e), ' ', SameTime(d, d), SameDateTime(d, e), ' ', IsPM(d));
  writeln(DateTimeToUnix(d), ' '); show(UnixToDateTime(1700000000)); writeln(DateTimeToJulianDate(d):0:4, ' ', DateTimeToModifiedJulianDate(d):0:4);
  writeln(DateToISO8601(d)); show(ISO8601ToDate('2020-05-06T07:08:09Z'));
  DateTimeToSystemTime(d, t); writeln(t.Year, t.Month, t.Day, ' ', t.Hour, t.Minute, t.Second, t.MilliSecond); show(SystemTimeToDateTime(t));
  show(StrToDateTime('15-3-2024 10:20:30')); show(StrToTime('10:20')); writeln(TryStrToDate('40-1-2020', e), TryStrToTime('25:00', e));
  writeln(FormatDateTime('d/m/yy h:n:s', d), ' ', FormatDateTime('dddd mmmm ddd mmm', d), ' ', FormatDateTime('hh:nn am/pm', d), ' ', FormatDateTime('"day" d', d), ' ', FormatDateTime('c', d));
  writeln(WeeksInYear(d), ' ', WeeksInAYear(2020), ' ', NthDayOfWeek(d), ' ', DaysInYear(d), ' ', MonthMarch, ' ', OneHour*24:0:2);
  show(ScanDateTime('yyyy-mm-dd', '2021-07-08')); show(ComposeDateTime(int(d), frac(d))); writeln(DateTimeToStr(d), ' ', TimeToStr(d)); 
  writeln(PreviousDayOfWeek(1), ' ', DateTimeInRange(d, d - 1, d + 1), ' ', DayOfTheWeek(d), ' ', DayOfWeek(d)); show(Tomorrow - Today + EncodeDate(2000, 1, 1)); show(DateOf(d)); show(IncWeek(d)); show(IncSecond(d, 100)); show(IncMilliSecond(d, 1000)); 
  ReplaceTime(d, EncodeTime(1, 1, 1, 0)); show(d); 
end.
