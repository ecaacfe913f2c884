// Pancake flips over all permutations: small integer arrays and short loops. Argument: n, the rounds.
package main

import "fmt"

const size = 9

type permutation [size + 1]int

func countFlips(perm *permutation) int {
	flips := 0
	for k := perm[0]; k != 0; k = perm[0] {
		for i, j := 0, k; i < j; i, j = i+1, j-1 {
			perm[i], perm[j] = perm[j], perm[i]
		}
		flips++
	}
	return flips
}

func fannkuch(n int) (checksum, maxFlips int) {
	var perm, perm1, count permutation
	r := n
	for i := 0; i < n; i++ {
		perm1[i] = i
	}
	for permCount := 0; ; permCount++ {
		for ; r != 1; r-- {
			count[r-1] = r
		}
		for i := 0; i < n; i++ {
			perm[i] = perm1[i]
		}
		flips := countFlips(&perm)
		if flips > maxFlips {
			maxFlips = flips
		}
		if permCount%2 == 1 {
			checksum -= flips
		} else {
			checksum += flips
		}
		// the next permutation: rotate ever longer prefixes
		for ; ; r++ {
			if r == n {
				return checksum, maxFlips
			}
			first := perm1[0]
			for i := 0; i < r; i++ {
				perm1[i] = perm1[i+1]
			}
			perm1[r] = first
			count[r]--
			if count[r] > 0 {
				break
			}
		}
	}
}

func main() {
	rounds := sizeArg(4)
	total, best := 0, 0
	for i := 0; i < rounds; i++ {
		checksum, maxFlips := fannkuch(size)
		total, best = total+checksum, maxFlips
	}
	fmt.Printf("%d\nPfannkuchen(%d) = %d\n", total, size, best)
}
