int f(int a) { return a; }
int notf;
int main() {
    int w = await 5;                          // error: await needs a future
    int w2 = await f(1);                      // error: await needs a future
    for (int x in notf) { }                   // error: for .. in needs a channel or an array, not int
    future<int> fu = 5;                       // error: cannot assign int to future<int>
    future<str> fs = async f(1);              // error: cannot assign future<int> to future<str>
    fs.nothing;                               // error: there is no 'nothing' in future
    chan<int> c; c.nothing();                 // error: there is no 'nothing' in chan<int>
    mutex m; m.read_lock();                   // error: there is no 'read_lock' in mutex
    m.lock(1);                                // error: expects 0 argument
    m = 1.5;                                  // error: cannot assign double to mutex
    atomic<double> ad;                        // error: atomic of another type
    atomic<int> ai; ai *= 2;                  // error: only =, += and -=
    ai = "x";                                 // error: cannot assign str to int
    chan<int[3]> bad;                         // error: expected|channel element
    return 0;
}
