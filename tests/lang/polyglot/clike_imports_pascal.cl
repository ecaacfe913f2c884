// Everything that a Pascal unit may show to a CLike program.
#import "geometry.pas"

int square(int x) { return x * x; }

int main() {
    printf("%s %d %.1f\n", Title, Corners, Scale);              // constants
    printf("%d %d %d\n", Calls, Area(3, 4), Calls);              // routines, variables
    TPoint p = MakePoint(3, 4);                                  // records
    printf("%d %d %d\n", p.X, p.Y, Length2(p));
    Move(&p, 10, 20);                                            // var parameters: with & or without
    Move(p, 1, 1);
    printf("%d %d, origin %d %d\n", p.X, p.Y, Origin.X, Origin.Y);
    Origin.X = 70;
    Origin = MakePoint(Origin.X, 80);
    printf("%d %d\n", Origin.X, Origin.Y);
    int a = 1, b = 2;
    Swap2(&a, &b);
    printf("%d %d\n", a, b);
    TRow r;                                                      // arrays, with the unit's indices
    FillRow(&r, 5);
    r[3]++;
    printf("%d %d %d = %d\n", r[1], r[2], r[3], SumRow(r));
    int32_t list[4] = {1, 2, 3, 4};
    printf("%d\n", SumAll(list));
    str s = Join("a", "b");                                      // strings
    Upper(&s);
    char word[8] = "xyz";
    printf("%s %s\n", s, Join(word, "!"));
    printf("%.2f %d %d\n", Half(5), IsBig(101), IsBig(100));
    TColour c = Next(Red);
    printf("%d %d\n", c, c == Green);
    int offset = 1000;
    printf("%d %d\n", Apply(square, 9), Apply(&square, 2));      // callbacks
    TFunc twice = Doubler();
    printf("%d\n", twice(21));
    int factor = 3;                                               // closures
    printf("%d\n", Apply(fn (int x) { return x * factor++; }, 5));
    printf("%d\n", factor);
    printf("%s\n", Greeting("you"));                             // default values
    printf("%s\n", Greeting("me", 1));
    printf("%d %d\n", area(2, 2), AREA(5, 5));                   // functions are found in any case
    return 0;
}
