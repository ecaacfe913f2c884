// Largest singular value of an infinite matrix's n x n corner by the power method. Argument: n (at most 8000).
package main

import (
	"fmt"
	"math"
)

const maxSize = 8000

func element(i, j int) float64 {
	return 1.0 / float64((i+j)*(i+j+1)/2+i+1)
}

func mulAv(v, av []float64) {
	for i := range av {
		sum := 0.0
		for j, x := range v {
			sum += element(i, j) * x
		}
		av[i] = sum
	}
}

func mulAtv(v, atv []float64) {
	for i := range atv {
		sum := 0.0
		for j, x := range v {
			sum += element(j, i) * x
		}
		atv[i] = sum
	}
}

func mulAtAv(v, atav []float64) {
	var room [maxSize]float64
	u := room[:len(v)]
	mulAv(v, u)
	mulAtv(u, atav)
}

func main() {
	n := sizeArg(700)
	if n > maxSize {
		n = maxSize
	}
	u, v := make([]float64, n), make([]float64, n)
	for i := range u {
		u[i] = 1.0
	}
	for i := 0; i < 10; i++ {
		mulAtAv(u, v)
		mulAtAv(v, u)
	}
	vBv, vv := 0.0, 0.0
	for i := range u {
		vBv += u[i] * v[i]
		vv += v[i] * v[i]
	}
	fmt.Printf("%.9f\n", math.Sqrt(vBv/vv))
}
