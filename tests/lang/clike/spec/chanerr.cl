int main() {
    chan<int> c;
    printf("%d\n",c==NULL);
    if(!c)printf("null\n");
    c=chan<int>(2);
    if(c)printf("made\n");
    sender<int> s=c;
    printf("%d\n",s==c);
    return 0;
}
