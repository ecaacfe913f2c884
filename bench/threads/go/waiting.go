// Many tasks wait on one channel; then each passes a message on. Memory is the peak of the process. Argument: tasks.
package main

import (
	"fmt"
	"sync/atomic"
	"time"
)

func main() {
	n := sizeArg(100000)
	gate, done := make(chan int, 64), make(chan int, 64)
	var begun int64
	start := time.Now()
	for i := 0; i < n; i++ {
		go func() {
			atomic.AddInt64(&begun, 1)
			done <- <-gate
		}()
	}
	for atomic.LoadInt64(&begun) < int64(n) {
		time.Sleep(time.Millisecond)
	}
	report("start_and_park", n, start)
	fmt.Println("# peak_kb", peakKb(), 0)
	start = time.Now()
	go func() {
		for i := 0; i < n; i++ {
			gate <- 1
		}
	}()
	total := 0
	for i := 0; i < n; i++ {
		total += <-done
	}
	report("wake_and_finish", n, start)
	fmt.Println(total)
}
