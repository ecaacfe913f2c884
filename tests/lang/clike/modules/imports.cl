// clike.md 12: modules are compiled once, found beside the importing file, initialised before the program
#import "mod_base.cl"
import "mod_math.cl";
import "mod_math.cl";
int own = moduleCount * 2;
int main() {
    struct Vec v = {1, 2}, w = addVec(v, v);
    printf("%d %d %d %d %d %s\n", own, moduleCount, w.x, w.y, baseCalls, baseName());
    return 0;
}
