#import "geometry.pas"
import nothere;                  // error: unit 'nothere' not found
int main() {
    Area(1);                     // error: 'Area' expects 2 argument(s) but 1
    Area("x", 2);                // error: argument 1 to 'Area' expects type int32_t but got str
    TPoint p = 3;                // error: cannot assign int to TPoint
    Move(5, 1, 1);               // error: argument 1 to 'Move' expects type TPoint but got int
    SumAll(3);                   // error: argument 1 to 'SumAll'
    p.Z = 1;                     // error: unknown field 'Z' in TPoint
    Apply(3, 3);                 // error: argument 1 to 'Apply' expects type int32_t (*)(int32_t) but got int
    Corners = 3;                 // error: assignment needs a variable
    corners++;                   // error: undefined variable 'corners'
    return 0;
}
