int main() {
    write(1,"a",5,2.5,'c');
    write(0,"x");
    write(1);
    return 0;
}
