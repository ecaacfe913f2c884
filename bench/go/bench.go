// The one helper that all Go benchmark programs share: the optional size argument.
package main

import (
	"os"
	"strconv"
)

// sizeArg returns the positive number in the first argument, or usual if there is none.
func sizeArg(usual int) int {
	if len(os.Args) > 1 {
		if n, err := strconv.Atoi(os.Args[1]); err == nil && n > 0 {
			return n
		}
	}
	return usual
}
