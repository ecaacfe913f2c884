/* system.c: questions to the system that change nothing (kind of a path, terminal or not) and waiting for a descriptor.
 * Calls that move data or change files go through Hooks instead. */
#include "runtime/io/io_internal.h"

#include <errno.h>
#include <poll.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

bool systemIsTerminal(int fd) {
    int saved = errno;
    bool isTerminal = isatty(fd) == 1;
    errno = saved;
    return isTerminal;
}

bool systemIsDirectory(int fd) {
    struct stat st;
    return fstat(fd, &st) == 0 && S_ISDIR(st.st_mode);
}

int systemPathKind(const char *path) {
    struct stat st;
    if (stat(path, &st) != 0) return errno == ENOENT || errno == ENOTDIR ? 0 : -1;
    return S_ISDIR(st.st_mode) ? 2 : 1;
}

bool systemIsWritable(const char *path) { return access(path, W_OK) == 0; }

void systemWaitReady(int fd, bool forWriting) {
    struct pollfd waiter = {.fd = fd, .events = forWriting ? POLLOUT : POLLIN, .revents = 0};
    (void)poll(&waiter, 1, 1000); /* the caller tries again and sees what happened */
}

char *systemCurrentDirectory(char *buf, size_t size) { return getcwd(buf, size); }

const char *systemEnvironment(const char *name) { return getenv(name); }
