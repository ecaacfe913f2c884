// Recursive quicksort of pseudo-random integers. Argument: n, the number of elements (at most 16000000).
package main

import "fmt"

const maxSize = 16000000

func fill(a []int32) {
	seed := 42
	for i := range a {
		seed = seed * 16807 % 2147483647
		a[i] = int32(seed)
	}
}

func quicksort(a []int32, lo, hi int) {
	i, j := lo, hi
	pivot := a[(lo+hi)/2]
	for i <= j {
		for a[i] < pivot {
			i++
		}
		for a[j] > pivot {
			j--
		}
		if i <= j {
			a[i], a[j] = a[j], a[i]
			i++
			j--
		}
	}
	if lo < j {
		quicksort(a, lo, j)
	}
	if i < hi {
		quicksort(a, i, hi)
	}
}

func main() {
	n := sizeArg(1300000)
	if n > maxSize {
		n = maxSize
	}
	numbers := make([]int32, n)
	fill(numbers)
	quicksort(numbers, 0, n-1)
	sorted, hash := true, 0
	for i, number := range numbers {
		if i > 0 && numbers[i-1] > number {
			sorted = false
		}
		hash = (hash*31 + int(number)) % 1000003
	}
	if sorted {
		fmt.Printf("sorted %d hash %d\n", n, hash)
	} else {
		fmt.Println("NOT SORTED")
	}
}
