#include <stdio.h>
/* student style */
#define SIZE 5
#define PI 3.14159
#define SQUARE(x) ((x) * (x))
float average(int marks[], int n);
void bubbleSort(int arr[], int n);
int isPrime(int n);
int gcd(int a, int b);
void printPattern(int rows);
long factorial(int n);
int fibonacci(int n);
int isPalindrome(char s[]);
void toBinary(int n);
struct Student {
    char name[30];
    int roll;
    float marks[3];
};
int main() {
    int i, j, n = 5, arr[SIZE] = {64, 34, 25, 12, 22}, a = 10, b = 3;
    float f = 5.5, celsius;
    char ch = 'A', grade;
    double area;
    printf("Sum: %d Diff: %d Prod: %d Quot: %d Rem: %d\n", a + b, a - b, a * b, a / b, a % b);
    printf("Float division: %.2f\n", (float)a / b);
    area = PI * SQUARE(f);
    printf("Area: %.2lf %lf\n", area, area);
    celsius = (98.6 - 32) * 5 / 9;
    printf("%.1f C\n", celsius);
    bubbleSort(arr, SIZE);
    for (i = 0; i < SIZE; i++)
        printf("%d ", arr[i]);
    printf("\nAverage = %.2f\n", average(arr, SIZE));
    for (i = 1; i <= 20; i++)
        if (isPrime(i))
            printf("%d ", i);
    printf("\nGCD = %d\n", gcd(48, 18));
    printPattern(4);
    printf("%ld\n", factorial(12));
    for (i = 0; i < 10; i++)
        printf("%d%s", fibonacci(i), i < 9 ? ", " : "\n");
    printf("%s\n", isPalindrome("madam") ? "palindrome" : "not palindrome");
    toBinary(10);
    printf("\n");
    for (ch = 'a'; ch <= 'e'; ch++)
        printf("%c=%d ", ch, ch);
    printf("\n");
    int marks = 76;
    if (marks >= 90)
        grade = 'A';
    else if (marks >= 75)
        grade = 'B';
    else
        grade = 'C';
    printf("Grade %c\n", grade);
    struct Student s[2] = {{"Ravi", 1, {80.5, 70, 65}}, {"Sita", 2, {90, 85.5, 88}}};
    for (i = 0; i < 2; i++) {
        float total = 0;
        for (j = 0; j < 3; j++)
            total += s[i].marks[j];
        printf("%-10s %3d %6.2f %6.2f\n", s[i].name, s[i].roll, total, total / 3);
    }
    int mat[3][3], trans[3][3];
    for (i = 0; i < 3; i++)
        for (j = 0; j < 3; j++)
            mat[i][j] = i * 3 + j;
    for (i = 0; i < 3; i++)
        for (j = 0; j < 3; j++)
            trans[j][i] = mat[i][j];
    for (i = 0; i < 3; i++) {
        for (j = 0; j < 3; j++)
            printf("%d\t", trans[i][j]);
        printf("\n");
    }
    int num = 12321, rev = 0, t = num;
    while (t != 0) {
        rev = rev * 10 + t % 10;
        t /= 10;
    }
    printf("%d %s\n", rev, rev == num ? "yes" : "no");
    int x = 5;
    printf("%d %d\n", x++, x);
    printf("%d\n", ++x * 2);
    x += 3;
    x -= 1;
    x *= 2;
    x /= 3;
    x %= 4;
    printf("%d\n", x);
    int *ptr = &a;
    *ptr = 20;
    printf("%d %d\n", a, *ptr + 1);
    printf("%d\n", sizeof(arr) / sizeof(arr[0]));
    printf("%d %d %d\n", 5 > 3, 5 == 3, !(5 > 3));
    printf("%d\n", 5 > 3 && 2 > 1 || 0);
    printf("%c %d %o %x\n", 65, 'A', 65, 255);
    printf("%5d|%-5d|%05d\n", 42, 42, 42);
    printf("%.3f %e\n", 3.14159, 31415.9);
    int number = 1;
    while (number <= 3) {
        switch (number) {
        case 1:
            printf("One\n");
            break;
        case 2:
            printf("Two\n");
            break;
        default:
            printf("Other\n");
        }
        number++;
    }
    int value = 3.99;
    double dd = 7 / 2;
    float ff = 7 / 2.0;
    printf("%d %.1f %.1f\n", value, dd, ff);
    char c = 'A' + 2;
    printf("%c\n", c);
    unsigned int u = 10;
    printf("%u\n", u);
    long l = 1234567890L;
    printf("%ld\n", l);
    return 0;
}
float average(int marks[], int n) {
    int i;
    float sum = 0;
    for (i = 0; i < n; i++)
        sum += marks[i];
    return sum / n;
}
void bubbleSort(int arr[], int n) {
    int i, j, temp;
    for (i = 0; i < n - 1; i++)
        for (j = 0; j < n - i - 1; j++)
            if (arr[j] > arr[j + 1]) {
                temp = arr[j];
                arr[j] = arr[j + 1];
                arr[j + 1] = temp;
            }
}
int isPrime(int n) {
    int i;
    if (n < 2)
        return 0;
    for (i = 2; i * i <= n; i++)
        if (n % i == 0)
            return 0;
    return 1;
}
int gcd(int a, int b) { return b == 0 ? a : gcd(b, a % b); }
void printPattern(int rows) {
    int i, j;
    for (i = 1; i <= rows; i++) {
        for (j = 1; j <= rows - i; j++)
            printf(" ");
        for (j = 1; j <= 2 * i - 1; j++)
            printf("*");
        printf("\n");
    }
}
long factorial(int n) {
    if (n <= 1)
        return 1;
    return n * factorial(n - 1);
}
int fibonacci(int n) {
    if (n < 2)
        return n;
    return fibonacci(n - 1) + fibonacci(n - 2);
}
int isPalindrome(char s[]) {
    int l = 0, r = 0;
    while (s[r] != '\0')
        r++;
    r--;
    while (l < r)
        if (s[l++] != s[r--])
            return 0;
    return 1;
}
void toBinary(int n) {
    if (n > 1)
        toBinary(n / 2);
    printf("%d", n % 2);
}
