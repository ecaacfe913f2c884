// Counts all placements of n queens by backtracking over Boolean arrays. Argument: n (at most 14).
package main

import "fmt"

const maxSize = 14

var (
	size, solutions int
	columnUsed      [maxSize + 1]bool
	sumUsed         [2*maxSize + 1]bool
	diffUsed        [2*maxSize + 1]bool
)

func place(row int) {
	if row > size {
		solutions++
		return
	}
	for col := 1; col <= size; col++ {
		sum, diff := row+col, row-col+maxSize
		if !(columnUsed[col] || sumUsed[sum] || diffUsed[diff]) {
			columnUsed[col], sumUsed[sum], diffUsed[diff] = true, true, true
			place(row + 1)
			columnUsed[col], sumUsed[sum], diffUsed[diff] = false, false, false
		}
	}
}

func main() {
	size = sizeArg(13)
	if size > maxSize {
		size = maxSize
	}
	place(1)
	fmt.Printf("queens(%d) = %d\n", size, solutions)
}
