int main() {
    printf("%d %d\n",getenv("NOSUCH_X")==NULL,getenvint("NOSUCH_X",7));
    return 0;
}
