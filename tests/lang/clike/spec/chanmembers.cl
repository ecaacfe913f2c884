int main() {
    channel c=chan(2);
    c.push(1);
    c.push("x");
    int a=c.collect();
    str s=c.collect();
    printf("%d %s %d %d\n",a,s,c.len(),c.cap);
    return 0;
}
