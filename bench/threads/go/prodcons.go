// One producer, one consumer, a channel of 128 numbers; then strings. Argument: values.
package main

import (
	"fmt"
	"time"
)

func main() {
	n := sizeArg(1000000)
	start := time.Now()
	numbers, result := make(chan int, 128), make(chan int)
	go func() {
		for i := 1; i <= n; i++ {
			numbers <- i
		}
		close(numbers)
	}()
	go func() {
		total := 0
		for v := range numbers {
			total += v
		}
		result <- total
	}()
	total := <-result
	report("integer_through_buffer", n, start)
	fmt.Println(total)
	start = time.Now()
	texts := make(chan string, 128)
	go func() {
		s := "a message of some length"
		for i := 1; i <= n; i++ {
			texts <- s
		}
		close(texts)
	}()
	go func() {
		total := 0
		for s := range texts {
			total += len(s)
		}
		result <- total
	}()
	total = <-result
	report("string_through_buffer", n, start)
	fmt.Println(total)
}
