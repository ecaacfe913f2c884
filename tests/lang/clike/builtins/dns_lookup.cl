int main() {
    str address = dnslookup("localhost");
    printf("%d [%s]\n", address == "127.0.0.1" || address == "::1", dnslookup("no.such.host.invalid"));
    return 0;
}
