// A time limit that is over already takes what is there and never waits.
int main() {
    chan<int> c = chan<int>(1);
    channel u = chan(1);
    int status, v = 0;
    printf("%d\n", c.collect_timeout(&v, -1));
    ChannelReceiveTimeout(c, -1, &status, &v);
    printf("%d\n", status);
    printf("%d\n", thread.channel.recvTimeout(u, -5) == NULL);
    printf("%d\n", c.push_timeout(3, -1));
    printf("%d\n", c.push_timeout(4, -1));
    printf("%d %d\n", c.collect_timeout(&v, -1), v);
    return 0;
}
