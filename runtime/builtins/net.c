/* net.c: name resolution. */
#include "runtime/builtins/builtins.h"

#include <arpa/inet.h>
#include <netdb.h>
#include <string.h>
#include <strings.h>
#include <sys/socket.h>

enum { HOST_MAX = 256 };

/* The first address of `host` as text; false: there is none. */
static bool resolve(const char *host, char text[INET6_ADDRSTRLEN]) {
    struct addrinfo hints = {.ai_family = AF_UNSPEC, .ai_socktype = SOCK_STREAM};
    struct addrinfo *list = NULL;
    if (getaddrinfo(host, NULL, &hints, &list) != 0) return false;
    const char *found = NULL;
    if (list->ai_family == AF_INET) {
        const struct sockaddr_in *a = (const struct sockaddr_in *)(const void *)list->ai_addr;
        found = inet_ntop(AF_INET, &a->sin_addr, text, INET6_ADDRSTRLEN);
    } else if (list->ai_family == AF_INET6) {
        const struct sockaddr_in6 *a = (const struct sockaddr_in6 *)(const void *)list->ai_addr;
        found = inet_ntop(AF_INET6, &a->sin6_addr, text, INET6_ADDRSTRLEN);
    }
    freeaddrinfo(list);
    return found != NULL;
}

int biDnsLookup(Rt *rt, Value *R) {
    char host[HOST_MAX], text[INET6_ADDRSTRLEN];
    const ObjString *name = R[0].p;
    int64_t n = strLength(name);
    R[0].p = NULL;
    if (n == 0 || n >= HOST_MAX) return 0;
    memcpy(host, strBytes(name), (size_t)n);
    host[n] = '\0';
    bool isFound = strcasecmp(host, "localhost") == 0; /* always resolves, also where no resolver is configured */
    if (isFound) memcpy(text, "127.0.0.1", sizeof "127.0.0.1");
    else isFound = resolve(host, text);
    ObjString *address = NULL;
    if (isFound && strNew(rt, text, (int64_t)strlen(text), &address)) return 1;
    R[0].p = address;
    return 0;
}
