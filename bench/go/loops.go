// Five nested counting loops around a little integer arithmetic. Argument: n, the trip count.
package main

import "fmt"

func nestedLoops(n int) int {
	x := 0
	for a := 1; a <= n; a++ {
		for b := 1; b <= n; b++ {
			for c := 1; c <= n; c++ {
				for d := 1; d <= n; d++ {
					for e := 1; e <= n; e++ {
						x += a*e - c
						if x > 1000000 {
							x += b*d - 999983
						}
					}
				}
			}
		}
	}
	return x
}

func main() {
	n := sizeArg(35)
	fmt.Printf("loops(%d) = %d\n", n, nestedLoops(n))
}
