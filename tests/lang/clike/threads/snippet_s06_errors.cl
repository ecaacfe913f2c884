int main() {
    channel<int> c = chan<int>(1); sender<int> tx = c.sender(); receiver<int> rx = c.receiver();
    tx.push(1);
    tx.collect();               // error: Channel is send-only: sender<int> has no 'collect'
    int v = rx.collect();
    rx.push(2);                 // error: Channel is receive-only: receiver<int> has no 'push'
    c = tx;                     // error: cannot assign sender<int> to chan<int>
    return v;
}
