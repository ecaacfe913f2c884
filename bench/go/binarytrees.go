// Allocates and walks many short-lived binary trees beside a long-lived one; the collector frees them. Argument: n, the depth.
package main

import "fmt"

const minDepth = 4

type node struct {
	left, right *node
}

func makeTree(depth int) *node {
	if depth > 0 {
		return &node{makeTree(depth - 1), makeTree(depth - 1)}
	}
	return &node{}
}

func checkTree(n *node) int {
	if n.left == nil {
		return 1
	}
	return 1 + checkTree(n.left) + checkTree(n.right)
}

func main() {
	maxDepth := sizeArg(15)
	if maxDepth < minDepth+2 {
		maxDepth = minDepth + 2
	}
	fmt.Printf("stretch tree of depth %d check: %d\n", maxDepth+1, checkTree(makeTree(maxDepth+1)))
	longLived := makeTree(maxDepth)
	for depth := minDepth; depth <= maxDepth; depth += 2 {
		iterations := 1 << (maxDepth - depth + minDepth)
		check := 0
		for i := 0; i < iterations; i++ {
			check += checkTree(makeTree(depth))
		}
		fmt.Printf("%d trees of depth %d check: %d\n", iterations, depth, check)
	}
	fmt.Printf("long lived tree of depth %d check: %d\n", maxDepth, checkTree(longLived))
}
