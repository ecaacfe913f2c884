// Builds strings piece by piece (numbers and single characters) and reads them back. Argument: n, the pieces.
package main

import (
	"fmt"
	"strconv"
)

const chunkSize = 4000

func hashOf(s []byte) int {
	h := 7
	for _, c := range s {
		h = (h*31 + int(c)) % 1000003
	}
	return h
}

func main() {
	n := sizeArg(1300000)
	var chunk []byte
	chunks, total, hash := 0, 0, 0
	for i := 1; i <= n; i++ {
		chunk = strconv.AppendInt(chunk, int64(i), 10)
		chunk = append(chunk, byte('a'+i%26))
		if len(chunk) >= chunkSize {
			chunks++
			total += len(chunk)
			hash = (hash*17 + hashOf(chunk)) % 1000003
			chunk = chunk[:0]
		}
	}
	total += len(chunk)
	hash = (hash*17 + hashOf(chunk)) % 1000003
	fmt.Printf("chunks %d characters %d hash %d\n", chunks, total, hash)
}
