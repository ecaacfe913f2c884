// Escape times of an n x n picture of the Mandelbrot set, rows dealt out to as many tasks as there are workers.
// Arguments: n, workers.
package main

import (
	"fmt"
	"time"
)

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
	n, workers := sizeArg(500), workersArg()
	results := make(chan int)
	start := time.Now()
	for w := 0; w < workers; w++ {
		go func(part int) {
			total := 0
			step := 2.0 / float64(n)
			for y := part; y < n; y += workers {
				ci := step*float64(y) - 1.0
				for x := 0; x < n; x++ {
					total += escapeTime(step*float64(x)-1.5, ci)
				}
			}
			results <- total
		}(w)
	}
	total := 0
	for w := 0; w < workers; w++ {
		total += <-results
	}
	report("mandelbrot", n*n, start)
	fmt.Println(total)
}
