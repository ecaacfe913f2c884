/* The Sun and four giant planets under gravity, symplectic steps.
 * Argument: n, the number of steps. */
#include "bench.h"

#include <math.h>
#include <stdio.h>

enum { COUNT = 5 };

static const double PI0 = 3.141592653589793;
static const double DAYS_PER_YEAR = 365.24;

typedef struct Body {
    double x, y, z, vx, vy, vz, mass;
} Body;

static Body bodies[COUNT] = {
    {0, 0, 0, 0, 0, 0, 1},
    {4.84143144246472090, -1.16032004402742839, -0.103622044471123109, 0.00166007664274403694,
     0.00769901118419740425, -0.0000690460016972063023, 0.000954791938424326609},
    {8.34336671824457987, 4.12479856412430479, -0.403523417114321381, -0.00276742510726411072,
     0.00499852801234917238, 0.0000230417297573763929, 0.000285885980666130812},
    {12.8943695621391310, -15.1111514016986312, -0.223307578892655734, 0.00296460137564761618,
     0.00237847173959480950, -0.0000296589568540237556, 0.0000436624404335156298},
    {15.3796971148509165, -25.9193146099879641, 0.179258772950371181, 0.00268067772490389322,
     0.00162824170038242295, -0.0000951592254519715870, 0.0000515138902046611451},
};

static void setUp(Body *b) {
    double solarMass = 4.0 * PI0 * PI0;
    double px = 0.0, py = 0.0, pz = 0.0;
    for (int i = 0; i < COUNT; i++) {
        b[i].vx *= DAYS_PER_YEAR;
        b[i].vy *= DAYS_PER_YEAR;
        b[i].vz *= DAYS_PER_YEAR;
        b[i].mass *= solarMass;
        px = px + b[i].vx * b[i].mass;
        py = py + b[i].vy * b[i].mass;
        pz = pz + b[i].vz * b[i].mass;
    }
    b[0].vx = -px / solarMass;
    b[0].vy = -py / solarMass;
    b[0].vz = -pz / solarMass;
}

static double energy(const Body *b) {
    double e = 0.0;
    for (int i = 0; i < COUNT; i++) {
        e = e + 0.5 * b[i].mass * (b[i].vx * b[i].vx + b[i].vy * b[i].vy + b[i].vz * b[i].vz);
        for (int j = i + 1; j < COUNT; j++) {
            double dx = b[i].x - b[j].x;
            double dy = b[i].y - b[j].y;
            double dz = b[i].z - b[j].z;
            e = e - b[i].mass * b[j].mass / sqrt(dx * dx + dy * dy + dz * dz);
        }
    }
    return e;
}

static void advance(Body *b, double dt) {
    for (int i = 0; i < COUNT; i++) {
        for (int j = i + 1; j < COUNT; j++) {
            double dx = b[i].x - b[j].x;
            double dy = b[i].y - b[j].y;
            double dz = b[i].z - b[j].z;
            double dist2 = dx * dx + dy * dy + dz * dz;
            double mag = dt / (dist2 * sqrt(dist2));
            double mj = b[j].mass * mag;
            double mi = b[i].mass * mag;
            b[i].vx = b[i].vx - dx * mj;
            b[i].vy = b[i].vy - dy * mj;
            b[i].vz = b[i].vz - dz * mj;
            b[j].vx = b[j].vx + dx * mi;
            b[j].vy = b[j].vy + dy * mi;
            b[j].vz = b[j].vz + dz * mi;
        }
    }
    for (int i = 0; i < COUNT; i++) {
        b[i].x = b[i].x + dt * b[i].vx;
        b[i].y = b[i].y + dt * b[i].vy;
        b[i].z = b[i].z + dt * b[i].vz;
    }
}

int main(int argc, char **argv) {
    int n = sizeArg(argc, argv, 450000);
    setUp(bodies);
    printf("%.9f\n", energy(bodies));
    for (int i = 0; i < n; i++) {
        advance(bodies, 0.01);
    }
    printf("%.9f\n", energy(bodies));
    return 0;
}
