// What the Go programs of this folder share: arguments, the lines that bench/threads.py reads, peak memory.
package main

import (
	"bufio"
	"fmt"
	"os"
	"strconv"
	"strings"
	"time"
)

func arg(index, usual int) int {
	if len(os.Args) > index {
		if n, err := strconv.Atoi(os.Args[index]); err == nil && n > 0 {
			return n
		}
	}
	return usual
}

func sizeArg(usual int) int { return arg(1, usual) }

func workersArg() int { return arg(2, 2) }

func report(metric string, ops int, start time.Time) {
	fmt.Println("#", metric, ops, time.Since(start).Microseconds())
}

func peakKb() int {
	f, err := os.Open("/proc/self/status")
	if err != nil {
		return 0
	}
	defer f.Close()
	lines := bufio.NewScanner(f)
	for lines.Scan() {
		fields := strings.Fields(lines.Text())
		if len(fields) >= 2 && fields[0] == "VmHWM:" {
			kb, _ := strconv.Atoi(fields[1])
			return kb
		}
	}
	return 0
}
