// The Sun and four giant planets under gravity, symplectic steps. Argument: n, the number of steps.
#include "inc_size.h"

const int COUNT = 5;
const double PI0 = 3.141592653589793, DAYS_PER_YEAR = 365.24;

struct Body { double x, y, z, vx, vy, vz, mass; };
struct Body bodies[COUNT] = {
    {0, 0, 0, 0, 0, 0, 1},
    {4.84143144246472090, -1.16032004402742839, -0.103622044471123109, 0.00166007664274403694, 0.00769901118419740425, -0.0000690460016972063023, 0.000954791938424326609},
    {8.34336671824457987, 4.12479856412430479, -0.403523417114321381, -0.00276742510726411072, 0.00499852801234917238, 0.0000230417297573763929, 0.000285885980666130812},
    {12.8943695621391310, -15.1111514016986312, -0.223307578892655734, 0.00296460137564761618, 0.00237847173959480950, -0.0000296589568540237556, 0.0000436624404335156298},
    {15.3796971148509165, -25.9193146099879641, 0.179258772950371181, 0.00268067772490389322, 0.00162824170038242295, -0.0000951592254519715870, 0.0000515138902046611451}};

void setUp() {
    double solarMass = 4.0 * PI0 * PI0, px = 0.0, py = 0.0, pz = 0.0;
    for (int32_t i = 0; i < COUNT; i++) {
        bodies[i].vx = bodies[i].vx * DAYS_PER_YEAR;
        bodies[i].vy = bodies[i].vy * DAYS_PER_YEAR;
        bodies[i].vz = bodies[i].vz * DAYS_PER_YEAR;
        bodies[i].mass = bodies[i].mass * solarMass;
        px = px + bodies[i].vx * bodies[i].mass;
        py = py + bodies[i].vy * bodies[i].mass;
        pz = pz + bodies[i].vz * bodies[i].mass;
    }
    bodies[0].vx = -px / solarMass;
    bodies[0].vy = -py / solarMass;
    bodies[0].vz = -pz / solarMass;
}

double energy() {
    double e = 0.0;
    for (int32_t i = 0; i < COUNT; i++) {
        e = e + 0.5 * bodies[i].mass * (bodies[i].vx * bodies[i].vx + bodies[i].vy * bodies[i].vy + bodies[i].vz * bodies[i].vz);
        for (int32_t j = i + 1; j < COUNT; j++) {
            double dx = bodies[i].x - bodies[j].x, dy = bodies[i].y - bodies[j].y, dz = bodies[i].z - bodies[j].z;
            e = e - bodies[i].mass * bodies[j].mass / sqrt(dx * dx + dy * dy + dz * dz);
        }
    }
    return e;
}

void advance(double dt) {
    for (int32_t i = 0; i < COUNT; i++) {
        for (int32_t j = i + 1; j < COUNT; j++) {
            double dx = bodies[i].x - bodies[j].x, dy = bodies[i].y - bodies[j].y, dz = bodies[i].z - bodies[j].z;
            double dist2 = dx * dx + dy * dy + dz * dz;
            double mag = dt / (dist2 * sqrt(dist2));
            double mj = bodies[j].mass * mag, mi = bodies[i].mass * mag;
            bodies[i].vx = bodies[i].vx - dx * mj;
            bodies[i].vy = bodies[i].vy - dy * mj;
            bodies[i].vz = bodies[i].vz - dz * mj;
            bodies[j].vx = bodies[j].vx + dx * mi;
            bodies[j].vy = bodies[j].vy + dy * mi;
            bodies[j].vz = bodies[j].vz + dz * mi;
        }
    }
    for (int32_t i = 0; i < COUNT; i++) {
        bodies[i].x = bodies[i].x + dt * bodies[i].vx;
        bodies[i].y = bodies[i].y + dt * bodies[i].vy;
        bodies[i].z = bodies[i].z + dt * bodies[i].vz;
    }
}

int main() {
    int32_t n = sizeArgument(450000);
    setUp();
    printf("%.9f\n", energy());
    for (int32_t i = 0; i < n; i++) advance(0.01);
    printf("%.9f\n", energy());
    return 0;
}
