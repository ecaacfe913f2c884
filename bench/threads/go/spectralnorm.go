// Largest singular value of an infinite matrix's n x n corner by the power method; each product is shared by as many tasks as
// there are workers. Arguments: n, workers.
package main

import (
	"fmt"
	"math"
	"sync"
	"time"
)

var n, workers int

func element(i, j int) float64 {
	return 1.0 / float64((i+j)*(i+j+1)/2+i+1)
}

func rows(part int, v, r []float64, isTransposed bool) {
	for i := n * part / workers; i < n*(part+1)/workers; i++ {
		sum := 0.0
		for j := 0; j < n; j++ {
			if isTransposed {
				sum += element(j, i) * v[j]
			} else {
				sum += element(i, j) * v[j]
			}
		}
		r[i] = sum
	}
}

func share(v, r []float64, isTransposed bool) {
	var group sync.WaitGroup
	group.Add(workers)
	for w := 0; w < workers; w++ {
		go func(part int) {
			rows(part, v, r, isTransposed)
			group.Done()
		}(w)
	}
	group.Wait()
}

func main() {
	n, workers = sizeArg(300), workersArg()
	u, v, between := make([]float64, n), make([]float64, n), make([]float64, n)
	for i := range u {
		u[i] = 1.0
	}
	start := time.Now()
	for i := 0; i < 10; i++ {
		share(u, between, false)
		share(between, v, true)
		share(v, between, false)
		share(between, u, true)
	}
	report("spectralnorm", 40*n*n, start)
	vBv, vv := 0.0, 0.0
	for i := range u {
		vBv += u[i] * v[i]
		vv += v[i] * v[i]
	}
	fmt.Printf("%.9f\n", math.Sqrt(vBv/vv))
}
