// Two tasks throw a number back and forth over two channels, of capacity 1 and of capacity 0. Argument: rounds.
package main

import (
	"fmt"
	"time"
)

func answer(questions <-chan int, answers chan<- int) {
	for v := range questions {
		answers <- v + 1
	}
}

func ask(questions chan<- int, answers <-chan int, rounds int) int {
	total := 0
	for i := 1; i <= rounds; i++ {
		questions <- i
		total += <-answers
	}
	close(questions)
	return total
}

func play(metric string, rounds, capacity int) {
	questions, answers := make(chan int, capacity), make(chan int, capacity)
	go answer(questions, answers)
	start := time.Now()
	result := make(chan int)
	go func() { result <- ask(questions, answers, rounds) }()
	total := <-result
	report(metric, rounds, start)
	if total == rounds*(rounds+3)/2 {
		fmt.Println("complete")
	} else {
		fmt.Println(total)
	}
}

func main() {
	n := sizeArg(300000)
	play("round_trip_buffered", n, 1)
	play("round_trip_rendezvous", n, 0)
}
