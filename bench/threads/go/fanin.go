// Eight producers, one channel of 64 numbers, one consumer. Argument: values in all.
package main

import (
	"fmt"
	"time"
)

const producers = 8

func main() {
	n := sizeArg(800000) / producers * producers
	c, result := make(chan int, 64), make(chan int)
	start := time.Now()
	for p := 0; p < producers; p++ {
		go func() {
			for i := 1; i <= n/producers; i++ {
				c <- i
			}
		}()
	}
	go func() {
		total := 0
		for i := 0; i < n; i++ {
			total += <-c
		}
		result <- total
	}()
	total := <-result
	report("fan_in", n, start)
	fmt.Println(total)
}
