int f(int a) { return a; }
int notf;
int main() {
    chan<int> c = chan<int>(1);
    sender<int> tx = c.sender(); receiver<int> rx = c;
    tx.collect();                             // error: Channel is send-only: sender<int> has no 'collect'
    rx.push(1);                               // error: Channel is receive-only: receiver<int> has no 'push'
    for (int x in tx) printf("%d\n", x);      // error: send-only
    chan<int> d = tx;                         // error: cannot assign sender<int> to chan<int>
    sender<int> t2 = rx;                      // error: cannot assign receiver<int> to sender<int>
    c = (chan<int>)tx;                        // error: cannot cast sender<int> to chan<int>
    c.push("text");                           // error: channel of int cannot carry str
    c.push(1.5);                              // error: channel of int cannot carry double
    chan<str> s = c;                          // error: cannot assign chan<int> to chan<str>
    go notf(1);                               // error: go needs a function call
    go 5;                                     // error: go needs a function call
    go unknown(1);                            // error: call to undefined function 'unknown'
    go f();                                   // error: expects 1 argument
    go f("x");                                // error: argument 1
    return 0;
}
