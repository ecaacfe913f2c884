// Makes and drops list nodes, so that the collector runs many times: first with no other task, then with many parked ones.
// Argument: nodes; the number of parked tasks is a tenth of it.
package main

import (
	"fmt"
	"sync/atomic"
	"time"
)

type node struct {
	value int
	next  *node
}

var (
	gate  = make(chan int, 1)
	begun int64
)

// Each parked task holds a node and a string, which the collector has to find.
func parked(i int) {
	p := &node{value: i}
	s := fmt.Sprint("task ", i)
	atomic.AddInt64(&begun, 1)
	if _, ok := <-gate; ok {
		fmt.Println(s, p.value)
	}
}

// Lists of a thousand nodes, each dropped when the next begins.
func churn(n int) int {
	var list *node
	total := 0
	for i := 1; i <= n; i++ {
		if i%1000 == 0 {
			list = nil
		}
		list = &node{i, list}
		total += list.value
	}
	return total
}

func main() {
	n := sizeArg(1000000)
	start := time.Now()
	total := churn(n)
	report("allocate_alone", n, start)
	for i := 1; i <= n/10; i++ {
		go parked(i)
	}
	for atomic.LoadInt64(&begun) < int64(n/10) {
		time.Sleep(time.Millisecond)
	}
	start = time.Now()
	total += churn(n)
	report("allocate_with_parked", n, start)
	fmt.Println("# peak_kb", peakKb(), 0)
	fmt.Println(total)
}
