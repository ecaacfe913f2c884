// A failure of a memory stream's file sets ioresult; freeing one makes every reference to it NULL.
int main() {
    mstream a = mstreamfromstring("abc"), b = a, none;
    int saved = mstreamsavetofile(&a, "missing/x");
    printf("%d %d\n", saved, ioresult());
    saved = mstreamsavetofile(&a, "x");
    printf("%d %d\n", saved, ioresult());
    int loaded = mstreamloadfromfile(&a, "nothing");
    printf("%d %d [%s]\n", loaded, ioresult(), mstreambuffer(a));
    loaded = mstreamloadfromfile(&a, ".");
    printf("%d %d\n", loaded, ioresult());
    loaded = mstreamloadfromfile(&a, "");
    printf("%d %d\n", loaded, ioresult());
    mstreamfree(&a);
    printf("%d %d\n", a == NULL, b == NULL);
    mstreamfree(&a);
    mstreamfree(b);
    mstreamfree(&none);
    printf("%.0f %.0f\n", fabs(arcsin(2)) >= 0 ? 1.0 : 0.0, fabs(arccos(-2)) >= 0 ? 1.0 : 0.0);
    printf("%s\n", mstreambuffer(b));
    return 0;
}
