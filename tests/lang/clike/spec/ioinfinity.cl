int main() {
    double z=0;
    printf("%f %f\n",1/z,-1/z);
    return 0;
}
