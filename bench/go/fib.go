// Naive recursive Fibonacci: the cost of calls and returns. Argument: n.
package main

import "fmt"

func fib(n int) int {
	if n < 2 {
		return n
	}
	return fib(n-1) + fib(n-2)
}

func main() {
	n := sizeArg(36)
	fmt.Printf("fib(%d) = %d\n", n, fib(n))
}
