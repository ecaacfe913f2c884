// The Sun and four giant planets under gravity, symplectic steps. Argument: n, the number of steps.
package main

import (
	"fmt"
	"math"
)

const (
	pi          = 3.141592653589793
	daysPerYear = 365.24
)

type body struct {
	x, y, z, vx, vy, vz, mass float64
}

var bodies = [5]body{
	{0, 0, 0, 0, 0, 0, 1},
	{4.84143144246472090, -1.16032004402742839, -0.103622044471123109, 0.00166007664274403694,
		0.00769901118419740425, -0.0000690460016972063023, 0.000954791938424326609},
	{8.34336671824457987, 4.12479856412430479, -0.403523417114321381, -0.00276742510726411072,
		0.00499852801234917238, 0.0000230417297573763929, 0.000285885980666130812},
	{12.8943695621391310, -15.1111514016986312, -0.223307578892655734, 0.00296460137564761618,
		0.00237847173959480950, -0.0000296589568540237556, 0.0000436624404335156298},
	{15.3796971148509165, -25.9193146099879641, 0.179258772950371181, 0.00268067772490389322,
		0.00162824170038242295, -0.0000951592254519715870, 0.0000515138902046611451},
}

func setUp(bodies []body) {
	p := pi // a variable: products of constants would be exact
	solarMass := 4.0 * p * p
	px, py, pz := 0.0, 0.0, 0.0
	for i := range bodies {
		b := &bodies[i]
		b.vx *= daysPerYear
		b.vy *= daysPerYear
		b.vz *= daysPerYear
		b.mass *= solarMass
		px += b.vx * b.mass
		py += b.vy * b.mass
		pz += b.vz * b.mass
	}
	bodies[0].vx = -px / solarMass
	bodies[0].vy = -py / solarMass
	bodies[0].vz = -pz / solarMass
}

func energy(bodies []body) float64 {
	e := 0.0
	for i := range bodies {
		a := &bodies[i]
		e += 0.5 * a.mass * (a.vx*a.vx + a.vy*a.vy + a.vz*a.vz)
		for j := i + 1; j < len(bodies); j++ {
			b := &bodies[j]
			dx, dy, dz := a.x-b.x, a.y-b.y, a.z-b.z
			e -= a.mass * b.mass / math.Sqrt(dx*dx+dy*dy+dz*dz)
		}
	}
	return e
}

func advance(bodies []body, dt float64) {
	for i := range bodies {
		a := &bodies[i]
		for j := i + 1; j < len(bodies); j++ {
			b := &bodies[j]
			dx, dy, dz := a.x-b.x, a.y-b.y, a.z-b.z
			dist2 := dx*dx + dy*dy + dz*dz
			mag := dt / (dist2 * math.Sqrt(dist2))
			mb, ma := b.mass*mag, a.mass*mag
			a.vx -= dx * mb
			a.vy -= dy * mb
			a.vz -= dz * mb
			b.vx += dx * ma
			b.vy += dy * ma
			b.vz += dz * ma
		}
	}
	for i := range bodies {
		b := &bodies[i]
		b.x += dt * b.vx
		b.y += dt * b.vy
		b.z += dt * b.vz
	}
}

func main() {
	n := sizeArg(450000)
	setUp(bodies[:])
	fmt.Printf("%.9f\n", energy(bodies[:]))
	for i := 0; i < n; i++ {
		advance(bodies[:], 0.01)
	}
	fmt.Printf("%.9f\n", energy(bodies[:]))
}
