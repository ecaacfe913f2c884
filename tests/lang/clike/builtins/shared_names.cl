// Routines that CLike shares with the other languages under their names.
int hi(int x) { return x + 1; } // a function of the program wins
int main() {
    int lo = 5;
    printf("[%s] %s %ld %s %s %s\n", trim("  a b\t"), stringofchar('x', 3), strtoint(" 42"), hexstr(255, 4), BinStr(5, 4), octstr(8, 3));
    printf("%.4f %.2f %d %d\n", arctan2(1, 1), frac(2.25), lo, hi(1));
    printf("%d %d %d %d\n", directoryexists("/"), DirectoryExists("/nothing"), chdir("/nothing") != 0, getticks() >= 0);
    printf("%c %d %d\n", pred('B'), pred(5), succ(5));
    printf("[%s]\n", GetEnvironmentVariable("NOT_SET_AT_ALL"));
    if (hasextbuiltin("user", "SierpinskiSpawnWorker")) SierpinskiSpawnWorker(1, 2, 3, 4, 5, 6, 7);
    BouncingBalls3DDrawUnitSphereFast(1);
    return 0;
}
