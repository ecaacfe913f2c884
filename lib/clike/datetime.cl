// datetime.cl: times as seconds since 1970-01-01 00:00:00 UTC; offsets in seconds east of UTC.

str datetime_pad2(int n) {
    if (n >= 0 && n < 10) return "0" + inttostr(n);
    return inttostr(n);
}

// Quotient rounded down; 0 if b is 0.
int datetime_divInt(int a, int b) {
    if (b == 0) return 0;
    int q = a / b;
    if (a % b != 0 && (a < 0) != (b < 0)) q--;
    return q;
}

str datetime_formatUtcOffset(int offset) {
    str sign = "+";
    if (offset < 0) { sign = "-"; offset = -offset; }
    return sign + datetime_pad2(offset / 3600) + ":" + datetime_pad2(offset % 3600 / 60);
}

// The civil date of a day number (day 0: 1970-01-01), by eras of 400 years that begin in March.
static void civil(int day, int *year, int *month, int *dayOfMonth) {
    day += 719468;
    int era = datetime_divInt(day, 146097);
    int inEra = day - era * 146097;
    int yearOfEra = (inEra - inEra / 1460 + inEra / 36524 - inEra / 146096) / 365;
    int inYear = inEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
    int march = (5 * inYear + 2) / 153;
    *dayOfMonth = inYear - (153 * march + 2) / 5 + 1;
    *month = march < 10 ? march + 3 : march - 9;
    *year = yearOfEra + era * 400 + (*month <= 2 ? 1 : 0);
}

static str dateText(int day) {
    int y, m, d;
    civil(day, &y, &m, &d);
    return format("%04d-%02d-%02d", y, m, d);
}

static str timeText(int seconds) {
    return datetime_pad2(seconds / 3600) + ":" + datetime_pad2(seconds % 3600 / 60) + ":" + datetime_pad2(seconds % 60);
}

str datetime_formatUnix(int t, int offset) {
    int local = t + offset, day = datetime_divInt(local, 86400);
    return dateText(day) + " " + timeText(local - day * 86400);
}

str datetime_iso8601(int t, int offset) {
    int local = t + offset, day = datetime_divInt(local, 86400);
    return dateText(day) + "T" + timeText(local - day * 86400) + datetime_formatUtcOffset(offset);
}

int datetime_startOfDay(int t, int offset) { return datetime_divInt(t + offset, 86400) * 86400 - offset; }
int datetime_endOfDay(int t, int offset) { return datetime_startOfDay(t, offset) + 86399; }
int datetime_addDays(int t, int days) { return t + days * 86400; }
int datetime_addHours(int t, int hours) { return t + hours * 3600; }
int datetime_addMinutes(int t, int minutes) { return t + minutes * 60; }
int datetime_daysBetween(int from, int to) { return (to - from) / 86400; }

// "1h 1m 1s", "2d 3h", "-5s"; parts that are zero are left out.
str datetime_describeDifference(int from, int to) {
    int s = to - from;
    str sign = "", result = "";
    if (s < 0) { sign = "-"; s = -s; }
    if (s >= 86400) result += inttostr(s / 86400) + "d ";
    if (s % 86400 >= 3600) result += inttostr(s % 86400 / 3600) + "h ";
    if (s % 3600 >= 60) result += inttostr(s % 3600 / 60) + "m ";
    if (s % 60 > 0 || s == 0) result += inttostr(s % 60) + "s ";
    return sign + copy(result, 1, strlen(result) - 1);
}
