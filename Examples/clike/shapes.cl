// Tagged unions and tables of functions.
typedef enum { CIRCLE, RECTANGLE, TRIANGLE, KINDS } Kind;
typedef struct {
    Kind kind;
    union {
        struct { double radius; } circle;
        struct { double width, height; } rectangle;
        struct { double a, b, c; } triangle;
    } u;
} Shape;

double circleArea(const Shape *s) { return M_PI * s->u.circle.radius * s->u.circle.radius; }
double rectangleArea(const Shape *s) { return s->u.rectangle.width * s->u.rectangle.height; }
double triangleArea(const Shape *s) {
    double a = s->u.triangle.a, b = s->u.triangle.b, c = s->u.triangle.c, p = (a + b + c) / 2;
    return sqrt(p * (p - a) * (p - b) * (p - c));
}

const struct {
    str name;
    double (*area)(const Shape *);
} kinds[KINDS] = {
    [CIRCLE] = {"circle", circleArea},
    [RECTANGLE] = {"rectangle", rectangleArea},
    [TRIANGLE] = {"triangle", triangleArea},
};

int main() {
    Shape shapes[] = {{.kind = RECTANGLE, .u.rectangle = {3, 4}}, {.kind = CIRCLE, .u.circle = {1.5}}, {.kind = TRIANGLE, .u.triangle = {3, 4, 5}}};
    double total = 0;
    for (int i = 0; i < sizeof shapes / sizeof shapes[0]; i++) {
        double area = kinds[shapes[i].kind].area(&shapes[i]);
        printf("%-10s %8.3f\n", kinds[shapes[i].kind].name, area);
        total += area;
    }
    printf("%-10s %8.3f\n", "total", total);
    return 0;
}
