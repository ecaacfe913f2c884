// Escape times of an n x n picture of the Mandelbrot set: real arithmetic in registers. Argument: n.
package main

import "fmt"

const maxIter = 60

func escapeTime(cr, ci float64) int {
	var zr, zi, zr2, zi2 float64
	k := 0
	for k < maxIter && zr2+zi2 <= 4.0 {
		zi = 2.0*zr*zi + ci
		zr = zr2 - zi2 + cr
		zr2 = zr * zr
		zi2 = zi * zi
		k++
	}
	return k
}

func main() {
	n := sizeArg(1000)
	inside, total := 0, 0
	step := 2.0 / float64(n)
	for y := 0; y < n; y++ {
		ci := step*float64(y) - 1.0
		for x := 0; x < n; x++ {
			cr := step*float64(x) - 1.5
			k := escapeTime(cr, ci)
			if k == maxIter {
				inside++
			}
			total += k
		}
	}
	fmt.Printf("inside %d iterations %d\n", inside, total)
}
