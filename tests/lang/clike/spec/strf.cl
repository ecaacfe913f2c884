int main() {
    printf("%s %d %d %d %c %s %s %s\n",copy("hello",2,3),pos("l","hello"),pos("z","a"),pos("","a"),upcase("abc"),inttostr(-5),realtostr(2.5),formatfloat(3.14159,2));
    int n,c;
    val("12x",&n,&c);
    printf("%d\n",c);
    str s;
    itoa(42,s);
    printf("%s\n",s);
    setlength(&s,1);
    printf("%s %d\n",s,length(s));
    return 0;
}
