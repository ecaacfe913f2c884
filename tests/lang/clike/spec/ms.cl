int main() {
    mstream m=mstreamfromstring("abc");
    printf("%s\n",mstreambuffer(m));
    mstreamsavetofile(&m,"m.txt");
    mstream k=mstreamcreate();
    printf("%d %d %s\n",k==NULL,mstreamloadfromfile(&k,"m.txt"),mstreambuffer(k));
    mstreamfree(&m);
    printf("%d\n",m==NULL);
    return 0;
}
