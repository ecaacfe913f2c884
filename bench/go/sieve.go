// Sieve of Eratosthenes over one large Boolean array. Argument: n, the number of rounds.
package main

import "fmt"

const limit = 500000

var isPrime [limit + 1]bool

func countPrimes(flags *[limit + 1]bool) int {
	count := 0
	for i := 2; i <= limit; i++ {
		flags[i] = true
	}
	for i := 2; i <= limit; i++ {
		if flags[i] {
			count++
			for k := i + i; k <= limit; k += i {
				flags[k] = false
			}
		}
	}
	return count
}

func main() {
	rounds := sizeArg(40)
	count := 0
	for r := 0; r < rounds; r++ {
		count = countPrimes(&isPrime)
	}
	fmt.Printf("primes up to %d: %d\n", limit, count)
}
