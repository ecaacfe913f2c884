int main() {
    printf("%d %d %.1f %d %d %d %c\n",toint("12x"),toint(3.9),todouble("2.5"),tochar(300),tobyte(257),tobool(5),chr(65));
    printf("%d %d %d\n",ord('A'),low("abc"),high("abc"));
    int a=1,b=2;
    swap(&a,&b);
    inc(&a);
    dec(&b,5);
    printf("%d %d %d\n",a,b,succ(3));
    return 0;
}
