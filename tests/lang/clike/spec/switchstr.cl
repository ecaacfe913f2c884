int main() {
    str s="two";
    switch(s) {
        case "one":printf("1");
        break;
        case "two":printf("2");
        case "three":printf("3");
        break;
        default:printf("d");
    }
    printf("\n");
    return 0;
}
