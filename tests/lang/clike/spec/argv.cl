int main(int argc,str argv[]) {
    printf("%d\n",argc);
    return 0;
}
