int main() { int z = 0; printf("%f\n", 1.0 / z); return 5 % z; }
