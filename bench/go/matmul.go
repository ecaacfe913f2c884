// Product of two n x n matrices of reals, the second one transposed first. Argument: n (at most 500).
package main

import "fmt"

const maxSize = 500

type matrix [maxSize][maxSize]float64

var left, right, product, transposed matrix

func fill(m *matrix, n int, seed float64) {
	for i := 1; i <= n; i++ {
		for j := 1; j <= n; j++ {
			m[i-1][j-1] = seed * float64(i-j) * float64(i+j)
		}
	}
}

func multiply(a, b, c *matrix, n int) {
	for i := 0; i < n; i++ {
		for j := 0; j < n; j++ {
			transposed[j][i] = b[i][j]
		}
	}
	for i := 0; i < n; i++ {
		row := a[i][:n]
		for j := 0; j < n; j++ {
			column := transposed[j][:len(row)]
			sum := 0.0
			for k, x := range row {
				sum += x * column[k]
			}
			c[i][j] = sum
		}
	}
}

func main() {
	n := sizeArg(400)
	if n > maxSize {
		n = maxSize
	}
	scale := 1.0 / float64(n) / float64(n)
	fill(&left, n, scale)
	fill(&right, n, scale)
	multiply(&left, &right, &product, n)
	trace := 0.0
	for i := 0; i < n; i++ {
		trace += product[i][i]
	}
	fmt.Printf("trace %.6f\n", trace)
	fmt.Printf("corner %.6f middle %.6f\n", product[0][n-1], product[n/2][n/2])
}
