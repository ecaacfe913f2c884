// Start a task and wait for it, one at a time, then in batches of 1000. Argument: tasks.
package main

import (
	"fmt"
	"sync"
	"time"
)

const batch = 1000

var cells [batch]int

func main() {
	n := sizeArg(200000) / batch * batch
	done := make(chan bool, 1)
	one := func(i int) {
		cells[i]++
		done <- true
	}
	start := time.Now()
	for i := 0; i < n; i++ {
		go one(0)
		<-done
	}
	report("start_await", n, start)
	start = time.Now()
	var group sync.WaitGroup
	for k := 0; k < n/batch; k++ {
		group.Add(batch)
		for i := 0; i < batch; i++ {
			go func(i int) {
				cells[i]++
				group.Done()
			}(i)
		}
		group.Wait()
	}
	report("start_await_batch", n, start)
	start = time.Now()
	for i := 0; i < n; i++ {
		go one(0)
		<-done
	}
	report("spawn_join", n, start)
	total := 0
	for _, c := range cells {
		total += c
	}
	if total == 3*n {
		fmt.Println("complete")
	} else {
		fmt.Println(total, "of", 3*n)
	}
}
