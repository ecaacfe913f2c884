int main() {
    str s=1?"a":"b";
    int x=0;
    int y=x?1:x==0?2:3;
    printf("%s %d\n",s,y);
    return 0;
}
