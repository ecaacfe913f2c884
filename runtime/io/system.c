/* system.c: questions to the system that change nothing (kind of a path, terminal or not) and
 * waiting for a descriptor. Calls that move data or change files go through Hooks instead. */
#include "runtime/io/io_internal.h"

#include <dirent.h>
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

void systemWaitReady(Rt *rt, int fd, bool forWriting) {
    assert(fd >= 0);
    struct pollfd waiter = {.fd = fd, .events = forWriting ? POLLOUT : POLLIN, .revents = 0};
    rtBlockBegin(rt);
    (void)poll(&waiter, 1, 1000); /* the caller tries again and sees what happened */
    rtBlockEnd(rt);
}

char *systemCurrentDirectory(char *buf, size_t size) { return getcwd(buf, size); }

const char *systemEnvironment(const char *name) { return getenv(name); }

void systemCloseFolder(IoTask *task) {
    if (task->folder != NULL) (void)closedir(task->folder);
    task->folder = NULL;
}

int systemOpenFolder(Rt *rt, const char *path) {
    assert(rt->ioTask != NULL && path != NULL);
    rtBlockBegin(rt);
    DIR *folder = opendir(path);
    rtBlockEnd(rt);
    if (folder == NULL) return errno;
    systemCloseFolder(rt->ioTask);
    rt->ioTask->folder = folder;
    return 0;
}

bool systemNextEntry(Rt *rt, char *name, size_t size) {
    assert(name != NULL && size > 0);
    IoTask *task = rt->ioTask;
    bool hasEntry = false;
    rtBlockBegin(rt);
    while (task != NULL && task->folder != NULL && !hasEntry) {
        const struct dirent *entry = readdir(task->folder);
        if (entry == NULL) {
            systemCloseFolder(task);
            break;
        }
        size_t n = strlen(entry->d_name);
        bool isDots = strcmp(entry->d_name, ".") == 0 || strcmp(entry->d_name, "..") == 0;
        if (isDots || n >= size) continue;
        memcpy(name, entry->d_name, n + 1);
        hasEntry = true;
    }
    rtBlockEnd(rt);
    return hasEntry;
}
