// Makes lines of text, splits them into words and counts the words in a hash table of its own. Argument: n, the lines.
package main

import "fmt"

const (
	vocabSize    = 1500
	buckets      = 2048
	wordsPerLine = 12
	topCount     = 10
)

var syllables = [16]string{
	"ba", "ce", "di", "fo", "gu", "la", "me", "ni", "po", "ru", "sa", "te", "vi", "xo", "zu", "ran",
}

type entry struct {
	text     string
	count    int
	reported bool
	next     *entry
}

var (
	seed            = 12345
	vocab           [vocabSize]string
	table           [buckets]*entry
	words, distinct int
)

func random0(limit int) int {
	seed = seed * 16807 % 2147483647
	return seed % limit
}

func makeVocab() {
	for i := range vocab {
		w := ""
		for k := 2 + random0(3); k > 0; k-- {
			w += syllables[random0(16)]
		}
		vocab[i] = w
	}
}

// makeLine writes the next line into the room of line.
func makeLine(line []byte) []byte {
	line = line[:0]
	for i := 0; i < wordsPerLine; i++ {
		a, b := random0(vocabSize), random0(vocabSize)
		if b < a {
			a = b
		}
		if i > 0 {
			if a%7 == 0 {
				line = append(line, ',')
			}
			line = append(line, ' ')
		}
		line = append(line, vocab[a]...)
		if i == 0 {
			line[0] -= 'a' - 'A'
		}
	}
	return append(line, '.')
}

func countWord(w []byte) {
	h := 0
	for _, c := range w {
		h = (h*31 + int(c)) & (buckets - 1)
	}
	for p := table[h]; p != nil; p = p.next {
		if p.text == string(w) { // compares without making a string
			p.count++
			return
		}
	}
	table[h] = &entry{text: string(w), count: 1, next: table[h]}
	distinct++
}

func isLetter(c byte) bool {
	return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z'
}

func splitLine(line []byte) {
	var room [16]byte
	for i := 0; i < len(line); {
		for i < len(line) && !isLetter(line[i]) {
			i++
		}
		word := room[:0]
		for ; i < len(line) && isLetter(line[i]); i++ {
			word = append(word, line[i]|0x20)
		}
		if len(word) > 0 {
			countWord(word)
			words++
		}
	}
}

func reportTop() {
	for k := 0; k < topCount; k++ {
		var best *entry
		for _, p := range table {
			for ; p != nil; p = p.next {
				if !p.reported && (best == nil || p.count > best.count || p.count == best.count && p.text < best.text) {
					best = p
				}
			}
		}
		if best != nil {
			best.reported = true
			fmt.Printf("%8d %s\n", best.count, best.text)
		}
	}
}

func main() {
	n := sizeArg(80000)
	var line []byte
	makeVocab()
	for i := 0; i < n; i++ {
		line = makeLine(line)
		splitLine(line)
	}
	fmt.Printf("words %d distinct %d\n", words, distinct)
	reportTop()
}
