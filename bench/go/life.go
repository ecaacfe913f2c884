// Conway's game of life on a 64 x 64 board with a dead border. Argument: n, the generations.
package main

import "fmt"

const size = 64

type board [size + 2][size + 2]byte

func seedBoard(b *board) {
	s := 2024
	for y := 1; y <= size; y++ {
		for x := 1; x <= size; x++ {
			s = s * 16807 % 2147483647
			if s%3 == 0 {
				b[y][x] = 1
			}
		}
	}
}

func step(a, b *board) {
	for y := 1; y <= size; y++ {
		up, mid, down, out := &a[y-1], &a[y], &a[y+1], &b[y]
		for x := 1; x <= size; x++ {
			neighbours := up[x-1] + up[x] + up[x+1] + mid[x-1] + mid[x+1] + down[x-1] + down[x] + down[x+1]
			if neighbours == 3 || neighbours == 2 && mid[x] == 1 {
				out[x] = 1
			} else {
				out[x] = 0
			}
		}
	}
}

func report(b *board) {
	alive, hash := 0, 0
	for y := 1; y <= size; y++ {
		for x := 1; x <= size; x++ {
			alive += int(b[y][x])
			hash = (hash*2 + int(b[y][x])) % 1000003
		}
	}
	fmt.Printf("alive %d hash %d\n", alive, hash)
}

func main() {
	n := sizeArg(3500)
	one, two := new(board), new(board)
	seedBoard(one)
	for i := 0; i < n; i++ {
		step(one, two)
		one, two = two, one
	}
	report(one)
}
