// Four tasks add to one number under one mutex; one task alone; an atomic number. Argument: steps in all.
package main

import (
	"fmt"
	"sync"
	"sync/atomic"
	"time"
)

const tasks = 4

var (
	guard   sync.Mutex
	counter int
	number  int64
)

func add(n int) {
	for i := 0; i < n; i++ {
		guard.Lock()
		counter++
		guard.Unlock()
	}
}

func addAtomic(n int) {
	for i := 0; i < n; i++ {
		atomic.AddInt64(&number, 1)
	}
}

func run(body func(int), n, count int) {
	var group sync.WaitGroup
	group.Add(count)
	for i := 0; i < count; i++ {
		go func() {
			body(n / count)
			group.Done()
		}()
	}
	group.Wait()
}

func main() {
	n := sizeArg(1000000) / tasks * tasks
	start := time.Now()
	run(add, n, 1)
	report("lock_unlock_alone", n, start)
	start = time.Now()
	run(add, n, tasks)
	report("lock_unlock_contended", n, start)
	start = time.Now()
	run(addAtomic, n, tasks)
	report("atomic_add_contended", n, start)
	fmt.Println(counter, number)
}
