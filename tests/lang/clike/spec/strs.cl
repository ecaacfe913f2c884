int main() {
    str s="hello";
    s[1]='J';
    printf("%s %d %c\n",s,s[0],s[5]);
    str t=s+'!'+"x";
    t+=1==1?"y":"z";
    printf("%s %d\n",t,s<t);
    str n=NULL;
    printf("%d %d\n",n==NULL,n=="");
    str u='x';
    u='y';
    printf("%s\n",u);
    return 0;
}
